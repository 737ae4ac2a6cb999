/**
 * What CTDL's classes may say, and what Credential Engine's Minimum Data Policy and Benchmark Models ask of them
 * (credreg.net, as published in 2025). Names stand without `ceterms:`.
 */
export interface CtdlClass {
  /** Every property that the class may have. */
  allowed: ReadonlySet<string>;
  /** Without one of these the registry takes nothing. `a|b`: one of them. */
  required: readonly string[];
  /** The same where it is described only within something else, without a CTID of its own. */
  requiredWithin: readonly string[];
  /** What the benchmark models ask for besides. */
  recommended: readonly string[];
}

function names(...lists: string[]): string[] {
  return lists.flatMap((list) => list.trim().split(/\s+/)).filter((name) => name !== '');
}

function classOf(given: {
  allowed: string[];
  required?: string;
  requiredWithin?: string;
  recommended?: string;
}): CtdlClass {
  const { allowed, required = '', recommended = '' } = given;
  return {
    allowed: new Set(allowed),
    required: names(required),
    requiredWithin: names(given.requiredWithin ?? required),
    recommended: names(recommended),
  };
}

const shared = `alternateName audienceLevelType audienceType availabilityListing availableAt availableOnlineAt
  commonConditions commonCosts coPrerequisite corequisite ctid dateEffective description estimatedCost
  estimatedDuration expirationDate financialAssistance hasProxy hasRubric hasSupportService identifier industryType
  inLanguage instructionalProgramType isAdvancedStandingFor isNonCredit isPreparationFor isRecommendedFor
  isRequiredFor jurisdiction keyword name occupationType offeredBy offeredIn ownedBy preparationFrom recognizedBy
  recognizedIn recommends region regulatedBy regulatedIn requires sameAs subject subjectWebpage supersededBy
  supersedes targetPathway versionIdentifier accreditedBy accreditedIn advancedStandingFrom aggregateData approvedBy
  approvedIn`;

const credential = classOf({
  allowed: names(
    shared,
    `administrationProcess appealProcess assessmentDeliveryType broadAlignment complaintProcess copyrightHolder
     credentialId credentialStatusType developmentProcess earnings employmentOutcome exactAlignment hasPart holders
     image isicV4 isPartOf latestVersion learningDeliveryType maintenanceProcess majorAlignment minorAlignment naics
     narrowAlignment nextVersion previousVersion processStandards processStandardsDescription relatedAction renewal
     renewalFrequency renewedBy renewedIn reviewProcess revocation revocationProcess revokedBy revokedIn
     usesVerificationService degreeConcentration degreeMajor degreeMinor`,
  ),
  required: 'ctid name description subjectWebpage credentialStatusType inLanguage ownedBy|offeredBy',
  requiredWithin: 'name',
  recommended: `image subject|keyword|instructionalProgramType audienceLevelType availableOnlineAt|availableAt
     estimatedDuration requires occupationType|industryType learningDeliveryType jurisdiction`,
});

const organization = classOf({
  allowed: names(
    `accreditedBy accreditedIn address administrationProcess agentPurpose agentPurposeDescription agentSectorType
     agentType alternateName appealProcess approvedBy approvedIn approves availabilityListing complaintProcess
     credentialingAction ctid department description developmentProcess duns email employee fein foundingDate
     hasAlignmentMap hasConditionManifest hasCostManifest hasVerificationService identifier image inDemandAction
     industryType ipedsID isicV4 jurisdiction keyword leiCode lifeCycleStatusType maintenanceProcess
     missionAndGoalsStatement missionAndGoalsStatementDescription naics name ncesID offers opeID owns
     parentOrganization recognizedBy recognizedIn recognizes regulatedBy regulatedIn renews reviewProcess
     revocationProcess revokes sameAs serviceType socialMedia subjectWebpage subOrganization supersededBy supersedes
     supportServiceStatement supportServiceStatementDescription transferValueStatement
     transferValueStatementDescription targetContactPoint accredits regulates qualityAssuranceTargetType`,
  ),
  required: 'ctid name description subjectWebpage agentType agentSectorType address|email|targetContactPoint',
  requiredWithin: 'name',
  recommended: 'address email image',
});

const learning = classOf({
  allowed: names(
    shared,
    `assesses assessmentMethodDescription assessmentMethodType codedNotation creditUnitTypeDescription creditValue
     deliveryType deliveryTypeDescription entryCondition hasOffering hasPart isMemberOf isPartOf
     learningMethodDescription learningMethodType lifeCycleStatusType offerFrequencyType prerequisite registeredBy
     sced scheduleFrequencyType scheduleTimingType targetAssessment targetLearningOpportunity targetLearningResource
     teaches programType degreeConcentration degreeMajor degreeMinor`,
  ),
  required: `ctid name description subjectWebpage lifeCycleStatusType inLanguage ownedBy|offeredBy
     availableOnlineAt|availableAt|availabilityListing`,
  requiredWithin: 'name',
  recommended: 'deliveryType estimatedDuration teaches',
});

const assessment = classOf({
  allowed: names(
    shared,
    `administrationProcess assesses assessmentExample assessmentExampleDescription assessmentMethodDescription
     assessmentMethodType assessmentOutput assessmentUseType creditUnitTypeDescription creditValue deliveryType
     deliveryTypeDescription developmentProcess entryCondition externalResearch hasGroupEvaluation
     hasGroupParticipation hasOffering isProctored learningMethodDescription lifeCycleStatusType maintenanceProcess
     offerFrequencyType processStandards processStandardsDescription scheduleFrequencyType scheduleTimingType
     scoringMethodDescription scoringMethodExample scoringMethodExampleDescription scoringMethodType targetAssessment
     targetLearningResource`,
  ),
  required: `ctid name description subjectWebpage lifeCycleStatusType inLanguage ownedBy|offeredBy
     availableOnlineAt|availableAt|availabilityListing`,
  requiredWithin: 'name',
  recommended: 'assessmentMethodType deliveryType assesses',
});

/** Every class of credential. */
export const credentialClasses: ReadonlySet<string> = new Set(
  names(`ApprenticeshipCertificate AssociateDegree AssociateOfAppliedArtsDegree AssociateOfAppliedScienceDegree
    AssociateOfArtsDegree AssociateOfScienceDegree BachelorDegree BachelorOfArtsDegree BachelorOfScienceDegree Badge
    Certificate CertificateOfCompletion Certification Credential Degree DigitalBadge Diploma DoctoralDegree
    GeneralEducationDevelopment JourneymanCertificate License MasterCertificate MasterDegree MasterOfArtsDegree
    MasterOfScienceDegree MicroCredential OpenBadge ProfessionalDoctorate QualityAssuranceCredential
    ResearchDoctorate SecondarySchoolDiploma SpecialistDegree`),
);
export const organizationClasses: ReadonlySet<string> = new Set(
  names('Organization CredentialOrganization QACredentialOrganization'),
);
/** What may be offered at several times. */
export const offeringClasses: ReadonlySet<string> = new Set(['ScheduledOffering']);
export const learningClasses: ReadonlySet<string> = new Set(
  names('LearningOpportunityProfile Course LearningProgram'),
);

const parts: { [name: string]: CtdlClass } = {
  AssessmentProfile: assessment,
  ConditionProfile: classOf({
    allowed:
      names(`alternateName alternativeCondition assertedBy audienceLevelType audienceType commonCosts condition
      creditUnitTypeDescription creditValue dateEffective description estimatedCost experience jurisdiction minimumAge
      name residentOf subjectWebpage submissionOf submissionOfDescription targetAssessment targetCompetency
      targetCredential targetJob targetLearningOpportunity targetOccupation targetTask weight yearsOfExperience`),
    required:
      'description|condition|targetCredential|targetCompetency|targetAssessment|targetLearningOpportunity',
  }),
  CredentialAlignmentObject: classOf({
    allowed: names(`alignmentDate alignmentType codedNotation framework frameworkName targetNode
      targetNodeDescription targetNodeName weight`),
    required: 'targetNodeName|targetNode|codedNotation',
  }),
  CostProfile: classOf({
    allowed:
      names(`alternateName audienceType condition costDetails currency description directCostType endDate
      jurisdiction name paymentPattern price region residencyType startDate`),
    required: 'description costDetails',
    requiredWithin: 'description costDetails',
  }),
  DurationProfile: classOf({
    allowed: names('description exactDuration maximumDuration minimumDuration timeRequired'),
    required: 'exactDuration|maximumDuration|minimumDuration|timeRequired|description',
  }),
  ValueProfile: classOf({
    allowed:
      names(`creditLevelType creditUnitType creditUnitTypeDescription subject schema:value schema:minValue
      schema:maxValue schema:description schema:unitText qdata:percentage`),
    required: 'schema:value|schema:minValue|schema:description',
  }),
  IdentifierValue: classOf({
    allowed: names('identifierType identifierTypeName identifierValueCode name description'),
    required: 'identifierValueCode',
  }),
  JurisdictionProfile: classOf({
    allowed: names('assertedBy description globalJurisdiction jurisdictionException mainJurisdiction'),
    required: 'globalJurisdiction|mainJurisdiction|description',
  }),
  Place: classOf({
    allowed:
      names(`addressCountry addressLocality addressRegion description geoURI identifier latitude longitude name
      postalCode postOfficeBoxNumber streetAddress targetContactPoint`),
  }),
};

const offering = classOf({
  allowed:
    names(`aggregateData alternateName availabilityListing availableAt availableOnlineAt commonCosts ctid
    deliveryType deliveryTypeDescription description estimatedCost estimatedDuration hasSupportService name offeredBy
    offerFrequencyType scheduleFrequencyType scheduleTimingType subjectWebpage`),
  required: 'ctid name offeredBy availableOnlineAt|availableAt|availabilityListing',
  requiredWithin: 'name',
});

/** Undefined for a class of CTDL that we do not know closely. */
export function findClass(name: string): CtdlClass | undefined {
  if (credentialClasses.has(name)) return credential;
  if (organizationClasses.has(name)) return organization;
  if (learningClasses.has(name)) return learning;
  if (offeringClasses.has(name)) return offering;
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}
