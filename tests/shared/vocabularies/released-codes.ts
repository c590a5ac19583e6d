import type { VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';

/** The codes of version 1: records out there hold them. A code may be retired, never removed. */
export const releasedCodes: Readonly<Record<VocabularyId, string>> = {
  act:
    'persuade_return threat_victim threat_family threat_associate death_threat harassment stalking ' +
    'surveillance agent_visit summons_remote public_shaming smear_disinfo doxxing ' +
    'fabricated_intimate_image trolling_campaign hacking spyware account_takedown recruit_informant ' +
    'spying_on_community counter_protest bounty work_study_pressure business_pressure ' +
    'extortion_money asset_freeze family_interrogated family_detained family_collective_punishment ' +
    'family_forced_call property_seizure physical_intimidation assault sexual_violence abduction ' +
    'luring rendition enforced_disappearance attempted_killing assassination forced_confession ' +
    'detention_host unlawful_deportation extradition_abuse interpol_notice interpol_diffusion ' +
    'interpol_doc_flag mla_aml_abuse slapp passport_refusal passport_cancel citizenship_revoked ' +
    'consular_denial exit_ban entry_ban id_deactivation other unknown',
  channel:
    'in_person_home in_person_work in_person_public station_visit consulate_or_embassy ' +
    'association_meeting phone_voice sms wechat_message wechat_call_video other_messenger email ' +
    'letter social_post social_dm livestream video_conference_officials via_relative via_associate ' +
    'via_employer_school via_lawyer via_private_investigator official_document ' +
    'home_visit_to_relative bank_notice border_or_travel_check device_intrusion media_or_broadcast ' +
    'unknown other',
  demand:
    'return_to_state surrender stop_activity delete_content close_account give_access ' +
    'inform_on_others meet_agent attend_station sign_statement make_confession_video ' +
    'retract_publicly withdraw_asylum withdraw_complaint transfer_assets influence_relative ' +
    'cut_contact avoid_authorities cooperate_front_body none_stated unknown other',
  threat:
    'to_life to_body to_liberty to_family to_children to_property to_livelihood to_status ' +
    'to_reputation unspecified',
  'family-pressure':
    'visit_warning summons_interrogation detention house_arrest exit_ban passport_confiscated ' +
    'threat_of_prosecution prosecution job_loss pension_or_subsidy_cut medical_insurance_suspended ' +
    'school_exclusion career_block housing_demolished property_sealed utilities_cut bank_frozen ' +
    'registration_frozen id_services_suspended sim_deactivated transport_hotel_ban public_shaming ' +
    'forced_call forced_travel_to_persuade informant_duty punished_for_not_helping ' +
    'liaison_officer_assigned unknown other',
  'perpetrator-type':
    'national_official local_official armed_forces police prison_official intelligence_agency ' +
    'legislative judiciary paramilitary vigilante private_security crowd individual_family ' +
    'individual_community individual_workplace individual_school individual_professional ' +
    'commercial_establishment psb_local procuratorate discipline_supervision state_security ' +
    'ruling_party_body united_front_body overseas_chinese_federation embassy_or_consulate ' +
    'overseas_service_station joint_patrol_officer diaspora_body hometown_association ' +
    'student_or_business_association proxy_group host_official_complicit co_opted_local_officer ' +
    'private_investigator platform_insider criminal_network community_volunteer ' +
    'relative_messenger_coerced relative_messenger_willing unknown_account other unknown',
  involvement:
    'carried_out gave_orders passive_accomplice confirmed_present planned suspected ' +
    'authored_law_or_policy supported_law_or_policy inaction_on_law_or_policy ' +
    'implemented_law_or_policy failed_to_control_subordinates failed_to_act_on_knowledge ' +
    'failed_to_prevent political_responsibility intermediary_messenger_willing ' +
    'intermediary_messenger_coerced acted_under_coercion facilitator recruiter other unknown',
  'state-link':
    'self_identified_official named_office_or_rank official_on_video official_number_or_account ' +
    'case_number_quoted state_only_knowledge synchronised_family_visit campaign_match ' +
    'official_document official_publication front_body_link payment_or_instruction ' +
    'consular_involvement admission actor_sanctioned_or_convicted host_attribution ' +
    'expert_attribution state_denial',
  confidence: 'confirmed likely possible unlikely unknown',
  relationship:
    'spouse sibling parent child grandparent grandchild aunt_uncle niece_nephew cousin in_law ' +
    'guardian ward other_relative partner fiance friend co_student teacher student same_house neighbour ' +
    'same_community co_religionist hometown_contact landlord tenant co_worker employer_superior ' +
    'employee_subordinate colleague_in_organisation business_partner client service_provider lawyer ' +
    'interpreter member_of_group officer_of_organisation branch head_office member_organisation ' +
    'ally_organisation handler coerced_messenger unknown_caller other unknown',
  'case-person-role': 'client target relative witness source perpetrator helper',
  gender: 'female male non_binary other',
  'name-role':
    'legal_current legal_former document_name native_script sinified_or_state_assigned romanised ' +
    'alias nom_de_plume religious courtesy childhood online_handle married name_in_notice pseudonym',
  'romanisation-scheme':
    'hanyu_pinyin wade_giles jyutping hk_government uyghur_uly uyghur_ala_lc uyghur_kona_yeziq wylie ' +
    'thl tibetan_pinyin sasm_gnc bgn_pcgn iso_9 document_mrz informal unknown',
  'location-precision': 'exact vicinity locality town district province country unknown withheld',
  'place-type':
    'victim_home relative_home victim_business workplace store hotel_or_restaurant ngo_office ' +
    'media_office religious_institution embassy consulate police_station overseas_service_station ' +
    'airport road immigration_centre border_crossing university bank intelligence_facility ' +
    'igo_office public_plaza online_only other unknown',
  'venue-front':
    'restaurant estate_agency travel_agency convenience_shop legal_or_accounting_office ' +
    'association_premises hometown_association business_association private_flat consular_premises ' +
    'online_only other_business unknown',
  'venue-link': 'operator_confirmed registered_there listed_address_only occupant_denies unknown',
  'translation-kind': 'working certified sworn machine',
  calendar: 'gregorian chinese_lunisolar tibetan islamic solar_hijri buddhist hebrew ethiopian julian other',
  'case-status': 'intake assessment documenting review ready_to_refer referred monitoring closed reopened',
  'closing-reason':
    'aim_reached pressure_ended persons_wish consent_withdrawn contact_lost handed_over no_way_forward ' +
    'person_died out_of_scope double_record other',
  'risk-level': 'extreme high medium low unassessed',
  priority: 'urgent high priority low rejected',
  'withholding-reason':
    'identity_of_client identity_of_family_at_home identity_of_source_or_witness third_party_privacy ' +
    'child contact_or_address identifier_number health legal_privilege investigation_technique ' +
    'security_of_preparer no_consent_for_recipient not_needed_by_recipient court_or_law_order',
};
