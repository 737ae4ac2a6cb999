import type { JsonObject } from '../../ports.ts';

interface Scheme {
  /** Name of the scheme after `https://credreg.net/ctdl/terms/`. */
  id: string;
  prefix: string;
  label: string;
  /** What the concepts are called in English, by the name after the prefix. */
  concepts: { [concept: string]: string };
}

/** Concept schemes of CTDL that we write and check by (credreg.net, as published in 2025): closed lists of values. */
export const ctdlSchemes = {
  credentialStatus: {
    id: 'CredentialStatus',
    prefix: 'credentialStat',
    label: 'Credential Status',
    concepts: {
      Active: 'Active',
      Ceasing: 'Ceasing',
      Deprecated: 'Deprecated',
      Probationary: 'Probationary',
      Suspended: 'Suspended',
      TeachOut: 'Teach Out',
    },
  },
  lifeCycle: {
    id: 'LifeCycleStatus',
    prefix: 'lifeCycle',
    label: 'Life Cycle Status',
    concepts: {
      Active: 'Active',
      Ceased: 'Ceased',
      Ceasing: 'Ceasing',
      Developing: 'Developing',
      Suspended: 'Suspended',
      TeachOut: 'Teach Out',
    },
  },
  delivery: {
    id: 'Delivery',
    prefix: 'deliveryType',
    label: 'Delivery Type',
    concepts: {
      BlendedDelivery: 'Blended Delivery',
      InPerson: 'In-Person Only',
      OnlineOnly: 'Online Only',
      VariableSite: 'Variable Site',
    },
  },
  assessmentMethod: {
    id: 'AssessmentMethod',
    prefix: 'assessMethod',
    label: 'Assessment Method',
    concepts: { Artifact: 'Artifact', Exam: 'Exam', Performance: 'Performance' },
  },
  learningMethod: {
    id: 'LearningMethod',
    prefix: 'learnMethod',
    label: 'Learning Method',
    concepts: {
      Applied: 'Applied Learning',
      Apprenticeship: 'Apprenticeship',
      ClinicalRotation: 'Clinical Rotation',
      CohortBased: 'Cohort-Based',
      Gaming: 'Gaming',
      Internship: 'Internship',
      Laboratory: 'Laboratory',
      Lecture: 'Lecture',
      MedicalResidency: 'Medical Residency',
      Prerecorded: 'Prerecorded',
      SelfPaced: 'Self Paced',
      Seminar: 'Seminar',
      WorkBased: 'Work Based',
    },
  },
  audienceLevel: {
    id: 'AudienceLevel',
    prefix: 'audLevel',
    label: 'Audience Level',
    concepts: {
      AdvancedLevel: 'Advanced Level',
      AssociatesDegreeLevel: 'Associates Degree Level',
      BachelorsDegreeLevel: 'Bachelors Degree Level',
      BeginnerLevel: 'Beginner Level',
      DoctoralDegreeLevel: 'Doctoral Degree Level',
      GraduateLevel: 'Graduate Level',
      IntermediateLevel: 'Intermediate Level',
      LowerDivisionLevel: 'Lower Division Level',
      MastersDegreeLevel: 'Masters Degree Level',
      PostSecondaryLevel: 'Post-Secondary Level',
      ProfessionalLevel: 'Professional Level',
      RemedialLevel: 'Remedial Level',
      SecondaryLevel: 'Secondary School or Equivalent',
      UndergraduateLevel: 'Undergraduate Level',
      UpperDivisionLevel: 'Upper Division Level',
    },
  },
  creditUnit: {
    id: 'CreditUnit',
    prefix: 'creditUnit',
    label: 'Credit Unit',
    concepts: {
      AcademicYear: 'Academic Year',
      CarnegieUnit: 'Carnegie Unit',
      CertificateCredit: 'Certificate Credit',
      ClockHour: 'Clock Hour',
      CompetencyCredit: 'Competency Credit',
      ContactHour: 'Contact Hour',
      ContinuingEducationUnit: 'Continuing Education Unit',
      DegreeCredit: 'Degree Credit',
      DualCredit: 'Dual Credit',
      QuarterHour: 'Quarter Hour',
      RequirementCredit: 'Requirement Credit',
      SecondaryDiplomaCredit: 'Secondary Diploma Credit',
      SemesterHour: 'Semester Hour',
      TimeBasedCredit: 'Time-Based Credit',
      TypeBasedCredit: 'Type-Based Credit',
    },
  },
  cost: {
    id: 'CostType',
    prefix: 'costType',
    label: 'Cost Type',
    concepts: {
      AggregateCost: 'Aggregate Cost',
      Application: 'Application',
      BackgroundCheck: 'Background Check',
      EnrollmentFee: 'Enrollment Fee',
      GraduationFee: 'Graduation Fee',
      LearningResource: 'Learning Resource',
      Meals: 'Meals',
      MixedFees: 'Mixed Fees',
      OptionalCharges: 'Optional Charges',
      ProcessingFee: 'Processing Fee',
      ProgramSpecificFee: 'Program-Specific Fee',
      ReexaminationFee: 'Reexamination Fee',
      RenewalFee: 'Renewal Fee',
      ReschedulingFee: 'Rescheduling Fee',
      RoomOrResidency: 'Room or Residency',
      ScoringFee: 'Scoring Fee',
      StandaloneAssessment: 'Standalone Assessment',
      StudentServicesFee: 'Student Services Fee',
      TechnologyFee: 'Technology Fee',
      Tuition: 'Tuition',
    },
  },
  scheduleFrequency: {
    id: 'ScheduleFrequency',
    prefix: 'scheduleFrequency',
    label: 'Schedule Frequency',
    concepts: {
      Annually: 'Annually',
      BiMonthly: 'BiMonthly',
      EventBased: 'Event Based',
      Irregular: 'Irregular',
      Monthly: 'Monthly',
      MultiplePerWeek: 'Multiple Per Week',
      OnDemand: 'On-Demand',
      OpenEntryExit: 'Open Entry/Exit',
      Quarterly: 'Quarterly',
      SelfPaced: 'Self-Paced',
      SemiAnnually: 'Semi-annually',
      SingleInstance: 'Single Instance',
      Weekly: 'Weekly',
    },
  },
  scheduleTiming: {
    id: 'ScheduleTiming',
    prefix: 'scheduleTiming',
    label: 'Schedule Timing',
    concepts: {
      Daytime: 'Daytime',
      Evening: 'Evening',
      Weekdays: 'Weekdays',
      Weekends: 'Weekends',
    },
  },
  organizationType: {
    id: 'OrganizationType',
    prefix: 'orgType',
    label: 'Organization Type',
    concepts: {
      AssessmentBody: 'Assessment Body',
      Business: 'Business',
      BusinessAssociation: 'Business or Industry Association',
      CertificationBody: 'Certification Body',
      Collaborative: 'Collaborative',
      CoordinatingBody: 'Coordinating Body',
      FourYear: 'Four-Year College',
      Government: 'Government Agency',
      HighSchool: 'High School',
      LaborUnion: 'Labor Union',
      Magnet: 'Magnet/Competitive Admissions School',
      Military: 'Military',
      NonTraditional: 'Alternative/Non-Traditional School',
      Postsecondary: 'Postsecondary Educational Institution',
      PrimarilyOnline: 'Primarily Online',
      ProfessionalAssociation: 'Professional Association',
      QualityAssurance: 'Quality Assurance Body',
      SecondarySchool: 'Secondary School',
      Technical: 'Career and Technical School',
      TrainingProvider: 'Education and Training Provider',
      TwoYear: 'Two-Year College',
      Vendor: 'Vendor',
    },
  },
  agentSector: {
    id: 'AgentSector',
    prefix: 'agentSector',
    label: 'Agent Sector',
    concepts: {
      PrivateForProfit: 'Private For-Profit',
      PrivateNonProfit: 'Private Not-For-Profit',
      Public: 'Public',
    },
  },
} as const satisfies { [name: string]: Scheme };

export type CtdlScheme = keyof typeof ctdlSchemes;

/** A concept of a scheme, written as the Credential Registry writes it. */
export function ctdlConcept(name: CtdlScheme, concept: string): JsonObject {
  const scheme: Scheme = ctdlSchemes[name];
  return {
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:framework': `https://credreg.net/ctdl/terms/${scheme.id}`,
    'ceterms:frameworkName': { en: scheme.label },
    'ceterms:targetNode': `${scheme.prefix}:${concept}`,
    'ceterms:targetNodeName': { en: scheme.concepts[concept] ?? concept },
  };
}

/** The scheme of a prefix and whether it has the concept; undefined for a prefix of nobody. */
export function findConcept(node: string): { scheme: CtdlScheme; isKnown: boolean } | undefined {
  const [prefix = '', concept = ''] = node.split(':');
  const name = (Object.keys(ctdlSchemes) as CtdlScheme[]).find((one) => ctdlSchemes[one].prefix === prefix);
  return name && { scheme: name, isKnown: Object.hasOwn(ctdlSchemes[name].concepts, concept) };
}
