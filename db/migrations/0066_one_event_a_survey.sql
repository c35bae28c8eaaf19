-- A survey belongs to one event at most, and there to before or after it.
drop index event_waves_wave;
create unique index event_waves_wave on event_waves (organisation_id, wave_id);
