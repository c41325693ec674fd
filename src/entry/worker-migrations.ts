/** The migrations as a Worker carries them; a test compares this list with the folder. */
import first from '../../migrations/0000_first.sql';
import fileDigests from '../../migrations/0001_file_digests.sql';
import edited from '../../migrations/0002_limits_and_calendar_are_edited.sql';
import watched from '../../migrations/0003_accounts_are_watched.sql';
import cards from '../../migrations/0004_tickets_have_cards.sql';
import summed from '../../migrations/0005_performance_is_summed.sql';
import unused from '../../migrations/0006_unused_files_go.sql';
import versions from '../../migrations/0007_duty_list_has_versions.sql';
import waits from '../../migrations/0008_decisions_wait.sql';
import again from '../../migrations/0009_the_same_again_is_found.sql';
import doubleReport from '../../migrations/0010_double_report_is_kept.sql';
import reached from '../../migrations/0011_people_are_reached.sql';

export const migrations = [
  { name: '0000_first.sql', sql: first },
  { name: '0001_file_digests.sql', sql: fileDigests },
  { name: '0002_limits_and_calendar_are_edited.sql', sql: edited },
  { name: '0003_accounts_are_watched.sql', sql: watched },
  { name: '0004_tickets_have_cards.sql', sql: cards },
  { name: '0005_performance_is_summed.sql', sql: summed },
  { name: '0006_unused_files_go.sql', sql: unused },
  { name: '0007_duty_list_has_versions.sql', sql: versions },
  { name: '0008_decisions_wait.sql', sql: waits },
  { name: '0009_the_same_again_is_found.sql', sql: again },
  { name: '0010_double_report_is_kept.sql', sql: doubleReport },
  { name: '0011_people_are_reached.sql', sql: reached },
];
