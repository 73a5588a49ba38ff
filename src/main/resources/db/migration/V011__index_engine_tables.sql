-- The engine's scripts have no index on these: without them each look for due jobs, and each task list
-- ordered by due date, reads the whole table.
create index ix_job_due on act_ru_job (duedate_);
create index ix_task_due on act_ru_task (due_date_);
