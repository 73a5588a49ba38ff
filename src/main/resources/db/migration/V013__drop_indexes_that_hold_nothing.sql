-- Indexes of the engine on columns that are always null here: the removal time is never stamped (clean-up goes by end
-- time), there are no tenants and no CMMN cases. Each row was written into up to four of them.
drop index if exists act_idx_hi_pro_inst_rm_time;
drop index if exists act_idx_hi_pro_inst_tenant_id;
drop index if exists act_idx_hi_act_inst_rm_time;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_task_inst_rm_time;
drop index if exists act_idx_hi_task_inst_tenant_id;
drop index if exists act_idx_hi_varinst_rm_time;
drop index if exists act_idx_hi_var_inst_tenant_id;
drop index if exists act_idx_hi_casevar_case_inst;
drop index if exists act_idx_hi_dec_inst_rm_time;
drop index if exists act_idx_hi_dec_inst_tenant_id;
drop index if exists act_idx_hi_dec_inst_ci;
drop index if exists act_idx_hi_dec_in_rm_time;
drop index if exists act_idx_hi_dec_out_rm_time;
drop index if exists act_idx_exec_tenant_id;
drop index if exists act_idx_job_tenant_id;
drop index if exists act_idx_task_tenant_id;
drop index if exists act_idx_variable_tenant_id;
drop index if exists act_idx_event_subscr_tenant_id;
-- Two that another one begins with.
drop index if exists act_idx_hi_dec_in_inst;
drop index if exists act_idx_job_handler_type;
