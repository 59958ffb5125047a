drop policy own_rows on "guardian";
create policy own_rows on "guardian" as restrictive for select using ((select coalesce(current_setting('yuheng.only_guardian_by_pupil', true), '')) = ''
  or "pupil" in (select id from "pupil" where county = current_setting('yuheng.county', true)
    and ("organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_guardian_by_pupil', true), ''), ','))::uuid[]) or "homeroom" = any((select string_to_array(coalesce(current_setting('yuheng.only_guardian_by_pupil', true), ''), ','))::uuid[]))));
drop policy own_rows on "enrolment_event";
create policy own_rows on "enrolment_event" as restrictive for select using ((select coalesce(current_setting('yuheng.only_enrolment_event_by_pupil', true), '')) = ''
  or "pupil" in (select id from "pupil" where county = current_setting('yuheng.county', true)
    and ("organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_enrolment_event_by_pupil', true), ''), ','))::uuid[]) or "homeroom" = any((select string_to_array(coalesce(current_setting('yuheng.only_enrolment_event_by_pupil', true), ''), ','))::uuid[]))));
drop policy own_rows on "guardian_consent";
create policy own_rows on "guardian_consent" as restrictive for select using ((select coalesce(current_setting('yuheng.only_guardian_consent_by_pupil', true), '')) = ''
  or "pupil" in (select id from "pupil" where county = current_setting('yuheng.county', true)
    and ("organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_guardian_consent_by_pupil', true), ''), ','))::uuid[]) or "homeroom" = any((select string_to_array(coalesce(current_setting('yuheng.only_guardian_consent_by_pupil', true), ''), ','))::uuid[]))));
drop policy own_rows on "image_use";
create policy own_rows on "image_use" as restrictive for select using ((select coalesce(current_setting('yuheng.only_image_use_by_pupil', true), '')) = ''
  or "pupil" in (select id from "pupil" where county = current_setting('yuheng.county', true)
    and ("organisation" = any((select string_to_array(coalesce(current_setting('yuheng.only_image_use_by_pupil', true), ''), ','))::uuid[]) or "homeroom" = any((select string_to_array(coalesce(current_setting('yuheng.only_image_use_by_pupil', true), ''), ','))::uuid[]))));
