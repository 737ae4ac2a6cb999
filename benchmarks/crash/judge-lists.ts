import type pg from 'pg';

/** What each who was awarded must have exactly one of. */
const ownedOnce = [
  ['awards', 'select person_id as who from issuing.award'],
  [
    'credentials',
    'select award.person_id as who from issuing.credential join issuing.award on award.id = credential.award_id',
  ],
  [
    'places in a status list',
    `select award.person_id as who from issuing.credential_status as status
       join issuing.award on award.id = status.award_id where status.purpose = 'revocation'`,
  ],
  ['notices', `select person_id as who from notices.notice where code = 'issuing.badge-ready'`],
  ...['given', 'signed'].map(
    (act) =>
      [
        `lines in the trail that say ${act}`,
        `select award.person_id as who from audit.audit_entry as entry
           join issuing.award on award.id = entry.subject_id where entry.action = 'award.${act}'`,
      ] as const,
  ),
  [
    'mails',
    `select address.person_id as who from platform.outgoing_mail as mail
       join people.email_address as address on address.address = mail.to_address`,
  ],
] as const;

/** Everything that is wrong with what lists left behind whose server was killed, as sentences. */
export async function judgeLists(
  pool: pg.Pool,
  { runIds, learners }: { runIds: readonly string[]; learners: readonly string[] },
): Promise<string[]> {
  const faults: string[] = [];
  const asked = async (question: string, values: unknown[]) => {
    const { rows } = await pool.query<{ fault: string }>(question, values);
    faults.push(...rows.map(({ fault }) => fault));
  };
  for (const [what, question] of ownedOnce)
    await asked(
      `select $2 || ' of ' || address.address || ': ' || count(owned.who) as fault
       from people.email_address as address left join (${question}) as owned on owned.who = address.person_id
       where address.address = any($1) group by address.address having count(owned.who) <> 1`,
      [learners, what],
    );
  await asked(
    `select 'a list is ' || state || ' with ' || done || ' of ' || total as fault from platform.bulk_run
     where id = any($1) and (state <> 'done' or done <> total)`,
    [runIds],
  );
  for (const [what, question] of [
    ['offers', 'select address as who from issuing.claim'],
    ['mails', 'select to_address as who from platform.outgoing_mail'],
  ] as const)
    await asked(
      `select $2 || ' of ' || stranger.who || ': ' || count(owned.who) as fault
       from (select (select value from jsonb_each_text(input -> 'cells') limit 1) as who from platform.bulk_row
             where run_id = any($1) and input::text like '%@away.example%') as stranger
         left join (${question}) as owned on owned.who = stranger.who
       group by stranger.who having count(owned.who) <> 1`,
      [runIds, what],
    );
  await asked(
    `select 'a job is given up: ' || last_error as fault from graphile_worker._private_jobs
     where attempts >= max_attempts`,
    [],
  );
  return faults;
}
