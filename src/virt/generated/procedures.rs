// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Which method calls which procedure.
//!
//! Procedures that the daemon calls (events) are not listed. Each can be called as it is with
//! [`Connection::call`](crate::rpc::Connection::call).
//!
//! | procedure | number | method |
//! |---|---|---|
//! | `remote.CONNECT_OPEN` | 1 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.CONNECT_CLOSE` | 2 | [`Connection::close`](crate::rpc::Connection::close) |
//! | `remote.CONNECT_GET_TYPE` | 3 | [`Connect::hypervisor_type`](crate::virt::Connect::hypervisor_type) |
//! | `remote.CONNECT_GET_VERSION` | 4 | [`Connect::version`](crate::virt::Connect::version) |
//! | `remote.CONNECT_GET_MAX_VCPUS` | 5 | [`Connect::max_vcpus`](crate::virt::Connect::max_vcpus) |
//! | `remote.NODE_GET_INFO` | 6 | [`Connect::node_info`](crate::virt::Connect::node_info) |
//! | `remote.CONNECT_GET_CAPABILITIES` | 7 | [`Connect::capabilities`](crate::virt::Connect::capabilities) |
//! | `remote.DOMAIN_ATTACH_DEVICE` | 8 | [`Domain::attach_device`](crate::virt::Domain::attach_device) |
//! | `remote.DOMAIN_CREATE` | 9 | [`Domain::create`](crate::virt::Domain::create) |
//! | `remote.DOMAIN_CREATE_XML` | 10 | [`Connect::domain_create_xml`](crate::virt::Connect::domain_create_xml) |
//! | `remote.DOMAIN_DEFINE_XML` | 11 | [`Connect::domain_define_xml`](crate::virt::Connect::domain_define_xml) |
//! | `remote.DOMAIN_DESTROY` | 12 | [`Domain::destroy`](crate::virt::Domain::destroy) |
//! | `remote.DOMAIN_DETACH_DEVICE` | 13 | [`Domain::detach_device`](crate::virt::Domain::detach_device) |
//! | `remote.DOMAIN_GET_XML_DESC` | 14 | [`Domain::xml_desc`](crate::virt::Domain::xml_desc) |
//! | `remote.DOMAIN_GET_AUTOSTART` | 15 | [`Domain::autostart`](crate::virt::Domain::autostart) |
//! | `remote.DOMAIN_GET_INFO` | 16 | [`Domain::info`](crate::virt::Domain::info) |
//! | `remote.DOMAIN_GET_MAX_MEMORY` | 17 | [`Domain::max_memory`](crate::virt::Domain::max_memory) |
//! | `remote.DOMAIN_GET_MAX_VCPUS` | 18 | [`Domain::max_vcpus`](crate::virt::Domain::max_vcpus) |
//! | `remote.DOMAIN_GET_OS_TYPE` | 19 | [`Domain::os_type`](crate::virt::Domain::os_type) |
//! | `remote.DOMAIN_GET_VCPUS` | 20 | [`Domain::vcpus`](crate::virt::Domain::vcpus) |
//! | `remote.CONNECT_LIST_DEFINED_DOMAINS` | 21 | [`Connect::list_defined_domains`](crate::virt::Connect::list_defined_domains) |
//! | `remote.DOMAIN_LOOKUP_BY_ID` | 22 | [`Connect::domain_lookup_by_id`](crate::virt::Connect::domain_lookup_by_id) |
//! | `remote.DOMAIN_LOOKUP_BY_NAME` | 23 | [`Connect::domain_lookup_by_name`](crate::virt::Connect::domain_lookup_by_name) |
//! | `remote.DOMAIN_LOOKUP_BY_UUID` | 24 | [`Connect::domain_lookup_by_uuid`](crate::virt::Connect::domain_lookup_by_uuid) |
//! | `remote.CONNECT_NUM_OF_DEFINED_DOMAINS` | 25 | [`Connect::num_of_defined_domains`](crate::virt::Connect::num_of_defined_domains) |
//! | `remote.DOMAIN_PIN_VCPU` | 26 | [`Domain::pin_vcpu`](crate::virt::Domain::pin_vcpu) |
//! | `remote.DOMAIN_REBOOT` | 27 | [`Domain::reboot`](crate::virt::Domain::reboot) |
//! | `remote.DOMAIN_RESUME` | 28 | [`Domain::resume`](crate::virt::Domain::resume) |
//! | `remote.DOMAIN_SET_AUTOSTART` | 29 | [`Domain::set_autostart`](crate::virt::Domain::set_autostart) |
//! | `remote.DOMAIN_SET_MAX_MEMORY` | 30 | [`Domain::set_max_memory`](crate::virt::Domain::set_max_memory) |
//! | `remote.DOMAIN_SET_MEMORY` | 31 | [`Domain::set_memory`](crate::virt::Domain::set_memory) |
//! | `remote.DOMAIN_SET_VCPUS` | 32 | [`Domain::set_vcpus`](crate::virt::Domain::set_vcpus) |
//! | `remote.DOMAIN_SHUTDOWN` | 33 | [`Domain::shutdown`](crate::virt::Domain::shutdown) |
//! | `remote.DOMAIN_SUSPEND` | 34 | [`Domain::suspend`](crate::virt::Domain::suspend) |
//! | `remote.DOMAIN_UNDEFINE` | 35 | [`Domain::undefine`](crate::virt::Domain::undefine) |
//! | `remote.CONNECT_LIST_DEFINED_NETWORKS` | 36 | [`Connect::list_defined_networks`](crate::virt::Connect::list_defined_networks) |
//! | `remote.CONNECT_LIST_DOMAINS` | 37 | [`Connect::list_domains`](crate::virt::Connect::list_domains) |
//! | `remote.CONNECT_LIST_NETWORKS` | 38 | [`Connect::list_networks`](crate::virt::Connect::list_networks) |
//! | `remote.NETWORK_CREATE` | 39 | [`Network::create`](crate::virt::Network::create) |
//! | `remote.NETWORK_CREATE_XML` | 40 | [`Connect::network_create_xml`](crate::virt::Connect::network_create_xml) |
//! | `remote.NETWORK_DEFINE_XML` | 41 | [`Connect::network_define_xml`](crate::virt::Connect::network_define_xml) |
//! | `remote.NETWORK_DESTROY` | 42 | [`Network::destroy`](crate::virt::Network::destroy) |
//! | `remote.NETWORK_GET_XML_DESC` | 43 | [`Network::xml_desc`](crate::virt::Network::xml_desc) |
//! | `remote.NETWORK_GET_AUTOSTART` | 44 | [`Network::autostart`](crate::virt::Network::autostart) |
//! | `remote.NETWORK_GET_BRIDGE_NAME` | 45 | [`Network::bridge_name`](crate::virt::Network::bridge_name) |
//! | `remote.NETWORK_LOOKUP_BY_NAME` | 46 | [`Connect::network_lookup_by_name`](crate::virt::Connect::network_lookup_by_name) |
//! | `remote.NETWORK_LOOKUP_BY_UUID` | 47 | [`Connect::network_lookup_by_uuid`](crate::virt::Connect::network_lookup_by_uuid) |
//! | `remote.NETWORK_SET_AUTOSTART` | 48 | [`Network::set_autostart`](crate::virt::Network::set_autostart) |
//! | `remote.NETWORK_UNDEFINE` | 49 | [`Network::undefine`](crate::virt::Network::undefine) |
//! | `remote.CONNECT_NUM_OF_DEFINED_NETWORKS` | 50 | [`Connect::num_of_defined_networks`](crate::virt::Connect::num_of_defined_networks) |
//! | `remote.CONNECT_NUM_OF_DOMAINS` | 51 | [`Connect::num_of_domains`](crate::virt::Connect::num_of_domains) |
//! | `remote.CONNECT_NUM_OF_NETWORKS` | 52 | [`Connect::num_of_networks`](crate::virt::Connect::num_of_networks) |
//! | `remote.DOMAIN_CORE_DUMP` | 53 | [`Domain::core_dump`](crate::virt::Domain::core_dump) |
//! | `remote.DOMAIN_RESTORE` | 54 | [`Connect::domain_restore`](crate::virt::Connect::domain_restore) |
//! | `remote.DOMAIN_SAVE` | 55 | [`Domain::save`](crate::virt::Domain::save) |
//! | `remote.DOMAIN_GET_SCHEDULER_TYPE` | 56 | [`Domain::scheduler_type`](crate::virt::Domain::scheduler_type) |
//! | `remote.DOMAIN_GET_SCHEDULER_PARAMETERS` | 57 | [`Domain::scheduler_parameters`](crate::virt::Domain::scheduler_parameters) |
//! | `remote.DOMAIN_SET_SCHEDULER_PARAMETERS` | 58 | [`Domain::set_scheduler_parameters`](crate::virt::Domain::set_scheduler_parameters) |
//! | `remote.CONNECT_GET_HOSTNAME` | 59 | [`Connect::hostname`](crate::virt::Connect::hostname) |
//! | `remote.CONNECT_SUPPORTS_FEATURE` | 60 | [`Connect::supports_feature`](crate::virt::Connect::supports_feature) |
//! | `remote.DOMAIN_MIGRATE_PREPARE` | 61 | [`Connect::domain_migrate_prepare`](crate::virt::Connect::domain_migrate_prepare) |
//! | `remote.DOMAIN_MIGRATE_PERFORM` | 62 | [`Domain::migrate_perform`](crate::virt::Domain::migrate_perform) |
//! | `remote.DOMAIN_MIGRATE_FINISH` | 63 | [`Connect::domain_migrate_finish`](crate::virt::Connect::domain_migrate_finish) |
//! | `remote.DOMAIN_BLOCK_STATS` | 64 | [`Domain::block_stats`](crate::virt::Domain::block_stats) |
//! | `remote.DOMAIN_INTERFACE_STATS` | 65 | [`Domain::interface_stats`](crate::virt::Domain::interface_stats) |
//! | `remote.AUTH_LIST` | 66 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.AUTH_SASL_INIT` | 67 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.AUTH_SASL_START` | 68 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.AUTH_SASL_STEP` | 69 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.AUTH_POLKIT` | 70 | [`Connection::open`](crate::rpc::Connection::open) |
//! | `remote.CONNECT_NUM_OF_STORAGE_POOLS` | 71 | [`Connect::num_of_storage_pools`](crate::virt::Connect::num_of_storage_pools) |
//! | `remote.CONNECT_LIST_STORAGE_POOLS` | 72 | [`Connect::list_storage_pools`](crate::virt::Connect::list_storage_pools) |
//! | `remote.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS` | 73 | [`Connect::num_of_defined_storage_pools`](crate::virt::Connect::num_of_defined_storage_pools) |
//! | `remote.CONNECT_LIST_DEFINED_STORAGE_POOLS` | 74 | [`Connect::list_defined_storage_pools`](crate::virt::Connect::list_defined_storage_pools) |
//! | `remote.CONNECT_FIND_STORAGE_POOL_SOURCES` | 75 | [`Connect::find_storage_pool_sources`](crate::virt::Connect::find_storage_pool_sources) |
//! | `remote.STORAGE_POOL_CREATE_XML` | 76 | [`Connect::storage_pool_create_xml`](crate::virt::Connect::storage_pool_create_xml) |
//! | `remote.STORAGE_POOL_DEFINE_XML` | 77 | [`Connect::storage_pool_define_xml`](crate::virt::Connect::storage_pool_define_xml) |
//! | `remote.STORAGE_POOL_CREATE` | 78 | [`StoragePool::create`](crate::virt::StoragePool::create) |
//! | `remote.STORAGE_POOL_BUILD` | 79 | [`StoragePool::build`](crate::virt::StoragePool::build) |
//! | `remote.STORAGE_POOL_DESTROY` | 80 | [`StoragePool::destroy`](crate::virt::StoragePool::destroy) |
//! | `remote.STORAGE_POOL_DELETE` | 81 | [`StoragePool::delete`](crate::virt::StoragePool::delete) |
//! | `remote.STORAGE_POOL_UNDEFINE` | 82 | [`StoragePool::undefine`](crate::virt::StoragePool::undefine) |
//! | `remote.STORAGE_POOL_REFRESH` | 83 | [`StoragePool::refresh`](crate::virt::StoragePool::refresh) |
//! | `remote.STORAGE_POOL_LOOKUP_BY_NAME` | 84 | [`Connect::storage_pool_lookup_by_name`](crate::virt::Connect::storage_pool_lookup_by_name) |
//! | `remote.STORAGE_POOL_LOOKUP_BY_UUID` | 85 | [`Connect::storage_pool_lookup_by_uuid`](crate::virt::Connect::storage_pool_lookup_by_uuid) |
//! | `remote.STORAGE_POOL_LOOKUP_BY_VOLUME` | 86 | [`StorageVol::pool_lookup_by_volume`](crate::virt::StorageVol::pool_lookup_by_volume) |
//! | `remote.STORAGE_POOL_GET_INFO` | 87 | [`StoragePool::info`](crate::virt::StoragePool::info) |
//! | `remote.STORAGE_POOL_GET_XML_DESC` | 88 | [`StoragePool::xml_desc`](crate::virt::StoragePool::xml_desc) |
//! | `remote.STORAGE_POOL_GET_AUTOSTART` | 89 | [`StoragePool::autostart`](crate::virt::StoragePool::autostart) |
//! | `remote.STORAGE_POOL_SET_AUTOSTART` | 90 | [`StoragePool::set_autostart`](crate::virt::StoragePool::set_autostart) |
//! | `remote.STORAGE_POOL_NUM_OF_VOLUMES` | 91 | [`StoragePool::num_of_volumes`](crate::virt::StoragePool::num_of_volumes) |
//! | `remote.STORAGE_POOL_LIST_VOLUMES` | 92 | [`StoragePool::list_volumes`](crate::virt::StoragePool::list_volumes) |
//! | `remote.STORAGE_VOL_CREATE_XML` | 93 | [`StoragePool::vol_create_xml`](crate::virt::StoragePool::vol_create_xml) |
//! | `remote.STORAGE_VOL_DELETE` | 94 | [`StorageVol::delete`](crate::virt::StorageVol::delete) |
//! | `remote.STORAGE_VOL_LOOKUP_BY_NAME` | 95 | [`StoragePool::vol_lookup_by_name`](crate::virt::StoragePool::vol_lookup_by_name) |
//! | `remote.STORAGE_VOL_LOOKUP_BY_KEY` | 96 | [`Connect::storage_vol_lookup_by_key`](crate::virt::Connect::storage_vol_lookup_by_key) |
//! | `remote.STORAGE_VOL_LOOKUP_BY_PATH` | 97 | [`Connect::storage_vol_lookup_by_path`](crate::virt::Connect::storage_vol_lookup_by_path) |
//! | `remote.STORAGE_VOL_GET_INFO` | 98 | [`StorageVol::info`](crate::virt::StorageVol::info) |
//! | `remote.STORAGE_VOL_GET_XML_DESC` | 99 | [`StorageVol::xml_desc`](crate::virt::StorageVol::xml_desc) |
//! | `remote.STORAGE_VOL_GET_PATH` | 100 | [`StorageVol::path`](crate::virt::StorageVol::path) |
//! | `remote.NODE_GET_CELLS_FREE_MEMORY` | 101 | [`Connect::node_cells_free_memory`](crate::virt::Connect::node_cells_free_memory) |
//! | `remote.NODE_GET_FREE_MEMORY` | 102 | [`Connect::node_free_memory`](crate::virt::Connect::node_free_memory) |
//! | `remote.DOMAIN_BLOCK_PEEK` | 103 | [`Domain::block_peek`](crate::virt::Domain::block_peek) |
//! | `remote.DOMAIN_MEMORY_PEEK` | 104 | [`Domain::memory_peek`](crate::virt::Domain::memory_peek) |
//! | `remote.CONNECT_DOMAIN_EVENT_REGISTER` | 105 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_DOMAIN_EVENT_DEREGISTER` | 106 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.DOMAIN_MIGRATE_PREPARE2` | 108 | [`Connect::domain_migrate_prepare2`](crate::virt::Connect::domain_migrate_prepare2) |
//! | `remote.DOMAIN_MIGRATE_FINISH2` | 109 | [`Connect::domain_migrate_finish2`](crate::virt::Connect::domain_migrate_finish2) |
//! | `remote.CONNECT_GET_URI` | 110 | [`Connect::uri`](crate::virt::Connect::uri) |
//! | `remote.NODE_NUM_OF_DEVICES` | 111 | [`Connect::node_num_of_devices`](crate::virt::Connect::node_num_of_devices) |
//! | `remote.NODE_LIST_DEVICES` | 112 | [`Connect::node_list_devices`](crate::virt::Connect::node_list_devices) |
//! | `remote.NODE_DEVICE_LOOKUP_BY_NAME` | 113 | [`Connect::node_device_lookup_by_name`](crate::virt::Connect::node_device_lookup_by_name) |
//! | `remote.NODE_DEVICE_GET_XML_DESC` | 114 | [`NodeDevice::xml_desc`](crate::virt::NodeDevice::xml_desc) |
//! | `remote.NODE_DEVICE_GET_PARENT` | 115 | [`NodeDevice::parent`](crate::virt::NodeDevice::parent) |
//! | `remote.NODE_DEVICE_NUM_OF_CAPS` | 116 | [`NodeDevice::num_of_caps`](crate::virt::NodeDevice::num_of_caps) |
//! | `remote.NODE_DEVICE_LIST_CAPS` | 117 | [`NodeDevice::list_caps`](crate::virt::NodeDevice::list_caps) |
//! | `remote.NODE_DEVICE_DETTACH` | 118 | [`NodeDevice::dettach`](crate::virt::NodeDevice::dettach) |
//! | `remote.NODE_DEVICE_RE_ATTACH` | 119 | [`NodeDevice::re_attach`](crate::virt::NodeDevice::re_attach) |
//! | `remote.NODE_DEVICE_RESET` | 120 | [`NodeDevice::reset`](crate::virt::NodeDevice::reset) |
//! | `remote.DOMAIN_GET_SECURITY_LABEL` | 121 | [`Domain::security_label`](crate::virt::Domain::security_label) |
//! | `remote.NODE_GET_SECURITY_MODEL` | 122 | [`Connect::node_security_model`](crate::virt::Connect::node_security_model) |
//! | `remote.NODE_DEVICE_CREATE_XML` | 123 | [`Connect::node_device_create_xml`](crate::virt::Connect::node_device_create_xml) |
//! | `remote.NODE_DEVICE_DESTROY` | 124 | [`NodeDevice::destroy`](crate::virt::NodeDevice::destroy) |
//! | `remote.STORAGE_VOL_CREATE_XML_FROM` | 125 | [`StoragePool::vol_create_xml_from`](crate::virt::StoragePool::vol_create_xml_from) |
//! | `remote.CONNECT_NUM_OF_INTERFACES` | 126 | [`Connect::num_of_interfaces`](crate::virt::Connect::num_of_interfaces) |
//! | `remote.CONNECT_LIST_INTERFACES` | 127 | [`Connect::list_interfaces`](crate::virt::Connect::list_interfaces) |
//! | `remote.INTERFACE_LOOKUP_BY_NAME` | 128 | [`Connect::interface_lookup_by_name`](crate::virt::Connect::interface_lookup_by_name) |
//! | `remote.INTERFACE_LOOKUP_BY_MAC_STRING` | 129 | [`Connect::interface_lookup_by_mac_string`](crate::virt::Connect::interface_lookup_by_mac_string) |
//! | `remote.INTERFACE_GET_XML_DESC` | 130 | [`Interface::xml_desc`](crate::virt::Interface::xml_desc) |
//! | `remote.INTERFACE_DEFINE_XML` | 131 | [`Connect::interface_define_xml`](crate::virt::Connect::interface_define_xml) |
//! | `remote.INTERFACE_UNDEFINE` | 132 | [`Interface::undefine`](crate::virt::Interface::undefine) |
//! | `remote.INTERFACE_CREATE` | 133 | [`Interface::create`](crate::virt::Interface::create) |
//! | `remote.INTERFACE_DESTROY` | 134 | [`Interface::destroy`](crate::virt::Interface::destroy) |
//! | `remote.CONNECT_DOMAIN_XML_FROM_NATIVE` | 135 | [`Connect::domain_xml_from_native`](crate::virt::Connect::domain_xml_from_native) |
//! | `remote.CONNECT_DOMAIN_XML_TO_NATIVE` | 136 | [`Connect::domain_xml_to_native`](crate::virt::Connect::domain_xml_to_native) |
//! | `remote.CONNECT_NUM_OF_DEFINED_INTERFACES` | 137 | [`Connect::num_of_defined_interfaces`](crate::virt::Connect::num_of_defined_interfaces) |
//! | `remote.CONNECT_LIST_DEFINED_INTERFACES` | 138 | [`Connect::list_defined_interfaces`](crate::virt::Connect::list_defined_interfaces) |
//! | `remote.CONNECT_NUM_OF_SECRETS` | 139 | [`Connect::num_of_secrets`](crate::virt::Connect::num_of_secrets) |
//! | `remote.CONNECT_LIST_SECRETS` | 140 | [`Connect::list_secrets`](crate::virt::Connect::list_secrets) |
//! | `remote.SECRET_LOOKUP_BY_UUID` | 141 | [`Connect::secret_lookup_by_uuid`](crate::virt::Connect::secret_lookup_by_uuid) |
//! | `remote.SECRET_DEFINE_XML` | 142 | [`Connect::secret_define_xml`](crate::virt::Connect::secret_define_xml) |
//! | `remote.SECRET_GET_XML_DESC` | 143 | [`Secret::xml_desc`](crate::virt::Secret::xml_desc) |
//! | `remote.SECRET_SET_VALUE` | 144 | [`Secret::set_value`](crate::virt::Secret::set_value) |
//! | `remote.SECRET_GET_VALUE` | 145 | [`Secret::value`](crate::virt::Secret::value) |
//! | `remote.SECRET_UNDEFINE` | 146 | [`Secret::undefine`](crate::virt::Secret::undefine) |
//! | `remote.SECRET_LOOKUP_BY_USAGE` | 147 | [`Connect::secret_lookup_by_usage`](crate::virt::Connect::secret_lookup_by_usage) |
//! | `remote.DOMAIN_MIGRATE_PREPARE_TUNNEL` | 148 | [`Connect::domain_migrate_prepare_tunnel`](crate::virt::Connect::domain_migrate_prepare_tunnel) |
//! | `remote.CONNECT_IS_SECURE` | 149 | [`Connect::is_secure`](crate::virt::Connect::is_secure) |
//! | `remote.DOMAIN_IS_ACTIVE` | 150 | [`Domain::is_active`](crate::virt::Domain::is_active) |
//! | `remote.DOMAIN_IS_PERSISTENT` | 151 | [`Domain::is_persistent`](crate::virt::Domain::is_persistent) |
//! | `remote.NETWORK_IS_ACTIVE` | 152 | [`Network::is_active`](crate::virt::Network::is_active) |
//! | `remote.NETWORK_IS_PERSISTENT` | 153 | [`Network::is_persistent`](crate::virt::Network::is_persistent) |
//! | `remote.STORAGE_POOL_IS_ACTIVE` | 154 | [`StoragePool::is_active`](crate::virt::StoragePool::is_active) |
//! | `remote.STORAGE_POOL_IS_PERSISTENT` | 155 | [`StoragePool::is_persistent`](crate::virt::StoragePool::is_persistent) |
//! | `remote.INTERFACE_IS_ACTIVE` | 156 | [`Interface::is_active`](crate::virt::Interface::is_active) |
//! | `remote.CONNECT_GET_LIB_VERSION` | 157 | [`Connect::lib_version`](crate::virt::Connect::lib_version) |
//! | `remote.CONNECT_COMPARE_CPU` | 158 | [`Connect::compare_cpu`](crate::virt::Connect::compare_cpu) |
//! | `remote.DOMAIN_MEMORY_STATS` | 159 | [`Domain::memory_stats`](crate::virt::Domain::memory_stats) |
//! | `remote.DOMAIN_ATTACH_DEVICE_FLAGS` | 160 | [`Domain::attach_device_flags`](crate::virt::Domain::attach_device_flags) |
//! | `remote.DOMAIN_DETACH_DEVICE_FLAGS` | 161 | [`Domain::detach_device_flags`](crate::virt::Domain::detach_device_flags) |
//! | `remote.CONNECT_BASELINE_CPU` | 162 | [`Connect::baseline_cpu`](crate::virt::Connect::baseline_cpu) |
//! | `remote.DOMAIN_GET_JOB_INFO` | 163 | [`Domain::job_info`](crate::virt::Domain::job_info) |
//! | `remote.DOMAIN_ABORT_JOB` | 164 | [`Domain::abort_job`](crate::virt::Domain::abort_job) |
//! | `remote.STORAGE_VOL_WIPE` | 165 | [`StorageVol::wipe`](crate::virt::StorageVol::wipe) |
//! | `remote.DOMAIN_MIGRATE_SET_MAX_DOWNTIME` | 166 | [`Domain::migrate_set_max_downtime`](crate::virt::Domain::migrate_set_max_downtime) |
//! | `remote.CONNECT_DOMAIN_EVENT_REGISTER_ANY` | 167 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY` | 168 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.DOMAIN_UPDATE_DEVICE_FLAGS` | 174 | [`Domain::update_device_flags`](crate::virt::Domain::update_device_flags) |
//! | `remote.NWFILTER_LOOKUP_BY_NAME` | 175 | [`Connect::nw_filter_lookup_by_name`](crate::virt::Connect::nw_filter_lookup_by_name) |
//! | `remote.NWFILTER_LOOKUP_BY_UUID` | 176 | [`Connect::nw_filter_lookup_by_uuid`](crate::virt::Connect::nw_filter_lookup_by_uuid) |
//! | `remote.NWFILTER_GET_XML_DESC` | 177 | [`NwFilter::xml_desc`](crate::virt::NwFilter::xml_desc) |
//! | `remote.CONNECT_NUM_OF_NWFILTERS` | 178 | [`Connect::num_of_nw_filters`](crate::virt::Connect::num_of_nw_filters) |
//! | `remote.CONNECT_LIST_NWFILTERS` | 179 | [`Connect::list_nw_filters`](crate::virt::Connect::list_nw_filters) |
//! | `remote.NWFILTER_DEFINE_XML` | 180 | [`Connect::nw_filter_define_xml`](crate::virt::Connect::nw_filter_define_xml) |
//! | `remote.NWFILTER_UNDEFINE` | 181 | [`NwFilter::undefine`](crate::virt::NwFilter::undefine) |
//! | `remote.DOMAIN_MANAGED_SAVE` | 182 | [`Domain::managed_save`](crate::virt::Domain::managed_save) |
//! | `remote.DOMAIN_HAS_MANAGED_SAVE_IMAGE` | 183 | [`Domain::has_managed_save_image`](crate::virt::Domain::has_managed_save_image) |
//! | `remote.DOMAIN_MANAGED_SAVE_REMOVE` | 184 | [`Domain::managed_save_remove`](crate::virt::Domain::managed_save_remove) |
//! | `remote.DOMAIN_SNAPSHOT_CREATE_XML` | 185 | [`Domain::snapshot_create_xml`](crate::virt::Domain::snapshot_create_xml) |
//! | `remote.DOMAIN_SNAPSHOT_GET_XML_DESC` | 186 | [`DomainSnapshot::xml_desc`](crate::virt::DomainSnapshot::xml_desc) |
//! | `remote.DOMAIN_SNAPSHOT_NUM` | 187 | [`Domain::snapshot_num`](crate::virt::Domain::snapshot_num) |
//! | `remote.DOMAIN_SNAPSHOT_LIST_NAMES` | 188 | [`Domain::snapshot_list_names`](crate::virt::Domain::snapshot_list_names) |
//! | `remote.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME` | 189 | [`Domain::snapshot_lookup_by_name`](crate::virt::Domain::snapshot_lookup_by_name) |
//! | `remote.DOMAIN_HAS_CURRENT_SNAPSHOT` | 190 | [`Domain::has_current_snapshot`](crate::virt::Domain::has_current_snapshot) |
//! | `remote.DOMAIN_SNAPSHOT_CURRENT` | 191 | [`Domain::snapshot_current`](crate::virt::Domain::snapshot_current) |
//! | `remote.DOMAIN_REVERT_TO_SNAPSHOT` | 192 | [`DomainSnapshot::revert_to_snapshot`](crate::virt::DomainSnapshot::revert_to_snapshot) |
//! | `remote.DOMAIN_SNAPSHOT_DELETE` | 193 | [`DomainSnapshot::delete`](crate::virt::DomainSnapshot::delete) |
//! | `remote.DOMAIN_GET_BLOCK_INFO` | 194 | [`Domain::block_info`](crate::virt::Domain::block_info) |
//! | `remote.DOMAIN_CREATE_WITH_FLAGS` | 196 | [`Domain::create_with_flags`](crate::virt::Domain::create_with_flags) |
//! | `remote.DOMAIN_SET_MEMORY_PARAMETERS` | 197 | [`Domain::set_memory_parameters`](crate::virt::Domain::set_memory_parameters) |
//! | `remote.DOMAIN_GET_MEMORY_PARAMETERS` | 198 | [`Domain::memory_parameters`](crate::virt::Domain::memory_parameters) |
//! | `remote.DOMAIN_SET_VCPUS_FLAGS` | 199 | [`Domain::set_vcpus_flags`](crate::virt::Domain::set_vcpus_flags) |
//! | `remote.DOMAIN_GET_VCPUS_FLAGS` | 200 | [`Domain::vcpus_flags`](crate::virt::Domain::vcpus_flags) |
//! | `remote.DOMAIN_OPEN_CONSOLE` | 201 | [`Domain::open_console`](crate::virt::Domain::open_console) |
//! | `remote.DOMAIN_IS_UPDATED` | 202 | [`Domain::is_updated`](crate::virt::Domain::is_updated) |
//! | `remote.CONNECT_GET_SYSINFO` | 203 | [`Connect::sysinfo`](crate::virt::Connect::sysinfo) |
//! | `remote.DOMAIN_SET_MEMORY_FLAGS` | 204 | [`Domain::set_memory_flags`](crate::virt::Domain::set_memory_flags) |
//! | `remote.DOMAIN_SET_BLKIO_PARAMETERS` | 205 | [`Domain::set_blkio_parameters`](crate::virt::Domain::set_blkio_parameters) |
//! | `remote.DOMAIN_GET_BLKIO_PARAMETERS` | 206 | [`Domain::blkio_parameters`](crate::virt::Domain::blkio_parameters) |
//! | `remote.DOMAIN_MIGRATE_SET_MAX_SPEED` | 207 | [`Domain::migrate_set_max_speed`](crate::virt::Domain::migrate_set_max_speed) |
//! | `remote.STORAGE_VOL_UPLOAD` | 208 | [`StorageVol::upload`](crate::virt::StorageVol::upload) |
//! | `remote.STORAGE_VOL_DOWNLOAD` | 209 | [`StorageVol::download`](crate::virt::StorageVol::download) |
//! | `remote.DOMAIN_INJECT_NMI` | 210 | [`Domain::inject_nmi`](crate::virt::Domain::inject_nmi) |
//! | `remote.DOMAIN_SCREENSHOT` | 211 | [`Domain::screenshot`](crate::virt::Domain::screenshot) |
//! | `remote.DOMAIN_GET_STATE` | 212 | [`Domain::state`](crate::virt::Domain::state) |
//! | `remote.DOMAIN_MIGRATE_BEGIN3` | 213 | [`Domain::migrate_begin3`](crate::virt::Domain::migrate_begin3) |
//! | `remote.DOMAIN_MIGRATE_PREPARE3` | 214 | [`Connect::domain_migrate_prepare3`](crate::virt::Connect::domain_migrate_prepare3) |
//! | `remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3` | 215 | [`Connect::domain_migrate_prepare_tunnel3`](crate::virt::Connect::domain_migrate_prepare_tunnel3) |
//! | `remote.DOMAIN_MIGRATE_PERFORM3` | 216 | [`Domain::migrate_perform3`](crate::virt::Domain::migrate_perform3) |
//! | `remote.DOMAIN_MIGRATE_FINISH3` | 217 | [`Connect::domain_migrate_finish3`](crate::virt::Connect::domain_migrate_finish3) |
//! | `remote.DOMAIN_MIGRATE_CONFIRM3` | 218 | [`Domain::migrate_confirm3`](crate::virt::Domain::migrate_confirm3) |
//! | `remote.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS` | 219 | [`Domain::set_scheduler_parameters_flags`](crate::virt::Domain::set_scheduler_parameters_flags) |
//! | `remote.INTERFACE_CHANGE_BEGIN` | 220 | [`Connect::interface_change_begin`](crate::virt::Connect::interface_change_begin) |
//! | `remote.INTERFACE_CHANGE_COMMIT` | 221 | [`Connect::interface_change_commit`](crate::virt::Connect::interface_change_commit) |
//! | `remote.INTERFACE_CHANGE_ROLLBACK` | 222 | [`Connect::interface_change_rollback`](crate::virt::Connect::interface_change_rollback) |
//! | `remote.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS` | 223 | [`Domain::scheduler_parameters_flags`](crate::virt::Domain::scheduler_parameters_flags) |
//! | `remote.DOMAIN_PIN_VCPU_FLAGS` | 225 | [`Domain::pin_vcpu_flags`](crate::virt::Domain::pin_vcpu_flags) |
//! | `remote.DOMAIN_SEND_KEY` | 226 | [`Domain::send_key`](crate::virt::Domain::send_key) |
//! | `remote.NODE_GET_CPU_STATS` | 227 | [`Connect::node_cpu_stats`](crate::virt::Connect::node_cpu_stats) |
//! | `remote.NODE_GET_MEMORY_STATS` | 228 | [`Connect::node_memory_stats`](crate::virt::Connect::node_memory_stats) |
//! | `remote.DOMAIN_GET_CONTROL_INFO` | 229 | [`Domain::control_info`](crate::virt::Domain::control_info) |
//! | `remote.DOMAIN_GET_VCPU_PIN_INFO` | 230 | [`Domain::vcpu_pin_info`](crate::virt::Domain::vcpu_pin_info) |
//! | `remote.DOMAIN_UNDEFINE_FLAGS` | 231 | [`Domain::undefine_flags`](crate::virt::Domain::undefine_flags) |
//! | `remote.DOMAIN_SAVE_FLAGS` | 232 | [`Domain::save_flags`](crate::virt::Domain::save_flags) |
//! | `remote.DOMAIN_RESTORE_FLAGS` | 233 | [`Connect::domain_restore_flags`](crate::virt::Connect::domain_restore_flags) |
//! | `remote.DOMAIN_DESTROY_FLAGS` | 234 | [`Domain::destroy_flags`](crate::virt::Domain::destroy_flags) |
//! | `remote.DOMAIN_SAVE_IMAGE_GET_XML_DESC` | 235 | [`Connect::domain_save_image_get_xml_desc`](crate::virt::Connect::domain_save_image_get_xml_desc) |
//! | `remote.DOMAIN_SAVE_IMAGE_DEFINE_XML` | 236 | [`Connect::domain_save_image_define_xml`](crate::virt::Connect::domain_save_image_define_xml) |
//! | `remote.DOMAIN_BLOCK_JOB_ABORT` | 237 | [`Domain::block_job_abort`](crate::virt::Domain::block_job_abort) |
//! | `remote.DOMAIN_GET_BLOCK_JOB_INFO` | 238 | [`Domain::block_job_info`](crate::virt::Domain::block_job_info) |
//! | `remote.DOMAIN_BLOCK_JOB_SET_SPEED` | 239 | [`Domain::block_job_set_speed`](crate::virt::Domain::block_job_set_speed) |
//! | `remote.DOMAIN_BLOCK_PULL` | 240 | [`Domain::block_pull`](crate::virt::Domain::block_pull) |
//! | `remote.DOMAIN_MIGRATE_GET_MAX_SPEED` | 242 | [`Domain::migrate_get_max_speed`](crate::virt::Domain::migrate_get_max_speed) |
//! | `remote.DOMAIN_BLOCK_STATS_FLAGS` | 243 | [`Domain::block_stats_flags`](crate::virt::Domain::block_stats_flags) |
//! | `remote.DOMAIN_SNAPSHOT_GET_PARENT` | 244 | [`DomainSnapshot::parent`](crate::virt::DomainSnapshot::parent) |
//! | `remote.DOMAIN_RESET` | 245 | [`Domain::reset`](crate::virt::Domain::reset) |
//! | `remote.DOMAIN_SNAPSHOT_NUM_CHILDREN` | 246 | [`DomainSnapshot::num_children`](crate::virt::DomainSnapshot::num_children) |
//! | `remote.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES` | 247 | [`DomainSnapshot::list_children_names`](crate::virt::DomainSnapshot::list_children_names) |
//! | `remote.DOMAIN_OPEN_GRAPHICS` | 249 | [`Domain::open_graphics`](crate::virt::Domain::open_graphics) |
//! | `remote.NODE_SUSPEND_FOR_DURATION` | 250 | [`Connect::node_suspend_for_duration`](crate::virt::Connect::node_suspend_for_duration) |
//! | `remote.DOMAIN_BLOCK_RESIZE` | 251 | [`Domain::block_resize`](crate::virt::Domain::block_resize) |
//! | `remote.DOMAIN_SET_BLOCK_IO_TUNE` | 252 | [`Domain::set_block_io_tune`](crate::virt::Domain::set_block_io_tune) |
//! | `remote.DOMAIN_GET_BLOCK_IO_TUNE` | 253 | [`Domain::block_io_tune`](crate::virt::Domain::block_io_tune) |
//! | `remote.DOMAIN_SET_NUMA_PARAMETERS` | 254 | [`Domain::set_numa_parameters`](crate::virt::Domain::set_numa_parameters) |
//! | `remote.DOMAIN_GET_NUMA_PARAMETERS` | 255 | [`Domain::numa_parameters`](crate::virt::Domain::numa_parameters) |
//! | `remote.DOMAIN_SET_INTERFACE_PARAMETERS` | 256 | [`Domain::set_interface_parameters`](crate::virt::Domain::set_interface_parameters) |
//! | `remote.DOMAIN_GET_INTERFACE_PARAMETERS` | 257 | [`Domain::interface_parameters`](crate::virt::Domain::interface_parameters) |
//! | `remote.DOMAIN_SHUTDOWN_FLAGS` | 258 | [`Domain::shutdown_flags`](crate::virt::Domain::shutdown_flags) |
//! | `remote.STORAGE_VOL_WIPE_PATTERN` | 259 | [`StorageVol::wipe_pattern`](crate::virt::StorageVol::wipe_pattern) |
//! | `remote.STORAGE_VOL_RESIZE` | 260 | [`StorageVol::resize`](crate::virt::StorageVol::resize) |
//! | `remote.DOMAIN_PM_SUSPEND_FOR_DURATION` | 261 | [`Domain::pm_suspend_for_duration`](crate::virt::Domain::pm_suspend_for_duration) |
//! | `remote.DOMAIN_GET_CPU_STATS` | 262 | [`Domain::cpu_stats`](crate::virt::Domain::cpu_stats) |
//! | `remote.DOMAIN_GET_DISK_ERRORS` | 263 | [`Domain::disk_errors`](crate::virt::Domain::disk_errors) |
//! | `remote.DOMAIN_SET_METADATA` | 264 | [`Domain::set_metadata`](crate::virt::Domain::set_metadata) |
//! | `remote.DOMAIN_GET_METADATA` | 265 | [`Domain::metadata`](crate::virt::Domain::metadata) |
//! | `remote.DOMAIN_BLOCK_REBASE` | 266 | [`Domain::block_rebase`](crate::virt::Domain::block_rebase) |
//! | `remote.DOMAIN_PM_WAKEUP` | 267 | [`Domain::pm_wakeup`](crate::virt::Domain::pm_wakeup) |
//! | `remote.DOMAIN_SNAPSHOT_IS_CURRENT` | 271 | [`DomainSnapshot::is_current`](crate::virt::DomainSnapshot::is_current) |
//! | `remote.DOMAIN_SNAPSHOT_HAS_METADATA` | 272 | [`DomainSnapshot::has_metadata`](crate::virt::DomainSnapshot::has_metadata) |
//! | `remote.CONNECT_LIST_ALL_DOMAINS` | 273 | [`Connect::list_all_domains`](crate::virt::Connect::list_all_domains) |
//! | `remote.DOMAIN_LIST_ALL_SNAPSHOTS` | 274 | [`Domain::list_all_snapshots`](crate::virt::Domain::list_all_snapshots) |
//! | `remote.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN` | 275 | [`DomainSnapshot::list_all_children`](crate::virt::DomainSnapshot::list_all_children) |
//! | `remote.DOMAIN_GET_HOSTNAME` | 277 | [`Domain::hostname`](crate::virt::Domain::hostname) |
//! | `remote.DOMAIN_GET_SECURITY_LABEL_LIST` | 278 | [`Domain::security_label_list`](crate::virt::Domain::security_label_list) |
//! | `remote.DOMAIN_PIN_EMULATOR` | 279 | [`Domain::pin_emulator`](crate::virt::Domain::pin_emulator) |
//! | `remote.DOMAIN_GET_EMULATOR_PIN_INFO` | 280 | [`Domain::emulator_pin_info`](crate::virt::Domain::emulator_pin_info) |
//! | `remote.CONNECT_LIST_ALL_STORAGE_POOLS` | 281 | [`Connect::list_all_storage_pools`](crate::virt::Connect::list_all_storage_pools) |
//! | `remote.STORAGE_POOL_LIST_ALL_VOLUMES` | 282 | [`StoragePool::list_all_volumes`](crate::virt::StoragePool::list_all_volumes) |
//! | `remote.CONNECT_LIST_ALL_NETWORKS` | 283 | [`Connect::list_all_networks`](crate::virt::Connect::list_all_networks) |
//! | `remote.CONNECT_LIST_ALL_INTERFACES` | 284 | [`Connect::list_all_interfaces`](crate::virt::Connect::list_all_interfaces) |
//! | `remote.CONNECT_LIST_ALL_NODE_DEVICES` | 285 | [`Connect::list_all_node_devices`](crate::virt::Connect::list_all_node_devices) |
//! | `remote.CONNECT_LIST_ALL_NWFILTERS` | 286 | [`Connect::list_all_nw_filters`](crate::virt::Connect::list_all_nw_filters) |
//! | `remote.CONNECT_LIST_ALL_SECRETS` | 287 | [`Connect::list_all_secrets`](crate::virt::Connect::list_all_secrets) |
//! | `remote.NODE_SET_MEMORY_PARAMETERS` | 288 | [`Connect::node_set_memory_parameters`](crate::virt::Connect::node_set_memory_parameters) |
//! | `remote.NODE_GET_MEMORY_PARAMETERS` | 289 | [`Connect::node_memory_parameters`](crate::virt::Connect::node_memory_parameters) |
//! | `remote.DOMAIN_BLOCK_COMMIT` | 290 | [`Domain::block_commit`](crate::virt::Domain::block_commit) |
//! | `remote.NETWORK_UPDATE` | 291 | [`Network::update`](crate::virt::Network::update) |
//! | `remote.NODE_GET_CPU_MAP` | 293 | [`Connect::node_cpu_map`](crate::virt::Connect::node_cpu_map) |
//! | `remote.DOMAIN_FSTRIM` | 294 | [`Domain::fs_trim`](crate::virt::Domain::fs_trim) |
//! | `remote.DOMAIN_SEND_PROCESS_SIGNAL` | 295 | [`Domain::send_process_signal`](crate::virt::Domain::send_process_signal) |
//! | `remote.DOMAIN_OPEN_CHANNEL` | 296 | [`Domain::open_channel`](crate::virt::Domain::open_channel) |
//! | `remote.NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN` | 297 | [`Connect::node_device_lookup_scsi_host_by_wwn`](crate::virt::Connect::node_device_lookup_scsi_host_by_wwn) |
//! | `remote.DOMAIN_GET_JOB_STATS` | 298 | [`Domain::job_stats`](crate::virt::Domain::job_stats) |
//! | `remote.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE` | 299 | [`Domain::migrate_get_compression_cache`](crate::virt::Domain::migrate_get_compression_cache) |
//! | `remote.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE` | 300 | [`Domain::migrate_set_compression_cache`](crate::virt::Domain::migrate_set_compression_cache) |
//! | `remote.NODE_DEVICE_DETACH_FLAGS` | 301 | [`NodeDevice::detach_flags`](crate::virt::NodeDevice::detach_flags) |
//! | `remote.DOMAIN_MIGRATE_BEGIN3_PARAMS` | 302 | [`Domain::migrate_begin3_params`](crate::virt::Domain::migrate_begin3_params) |
//! | `remote.DOMAIN_MIGRATE_PREPARE3_PARAMS` | 303 | [`Connect::domain_migrate_prepare3_params`](crate::virt::Connect::domain_migrate_prepare3_params) |
//! | `remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS` | 304 | [`Connect::domain_migrate_prepare_tunnel3_params`](crate::virt::Connect::domain_migrate_prepare_tunnel3_params) |
//! | `remote.DOMAIN_MIGRATE_PERFORM3_PARAMS` | 305 | [`Domain::migrate_perform3_params`](crate::virt::Domain::migrate_perform3_params) |
//! | `remote.DOMAIN_MIGRATE_FINISH3_PARAMS` | 306 | [`Connect::domain_migrate_finish3_params`](crate::virt::Connect::domain_migrate_finish3_params) |
//! | `remote.DOMAIN_MIGRATE_CONFIRM3_PARAMS` | 307 | [`Domain::migrate_confirm3_params`](crate::virt::Domain::migrate_confirm3_params) |
//! | `remote.DOMAIN_SET_MEMORY_STATS_PERIOD` | 308 | [`Domain::set_memory_stats_period`](crate::virt::Domain::set_memory_stats_period) |
//! | `remote.DOMAIN_CREATE_XML_WITH_FILES` | 309 | [`Connect::domain_create_xml_with_files`](crate::virt::Connect::domain_create_xml_with_files) |
//! | `remote.DOMAIN_CREATE_WITH_FILES` | 310 | [`Domain::create_with_files`](crate::virt::Domain::create_with_files) |
//! | `remote.CONNECT_GET_CPU_MODEL_NAMES` | 312 | [`Connect::cpu_model_names`](crate::virt::Connect::cpu_model_names) |
//! | `remote.CONNECT_NETWORK_EVENT_REGISTER_ANY` | 313 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_NETWORK_EVENT_DEREGISTER_ANY` | 314 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY` | 316 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY` | 317 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.DOMAIN_CORE_DUMP_WITH_FORMAT` | 334 | [`Domain::core_dump_with_format`](crate::virt::Domain::core_dump_with_format) |
//! | `remote.DOMAIN_FSFREEZE` | 335 | [`Domain::fs_freeze`](crate::virt::Domain::fs_freeze) |
//! | `remote.DOMAIN_FSTHAW` | 336 | [`Domain::fs_thaw`](crate::virt::Domain::fs_thaw) |
//! | `remote.DOMAIN_GET_TIME` | 337 | [`Domain::time`](crate::virt::Domain::time) |
//! | `remote.DOMAIN_SET_TIME` | 338 | [`Domain::set_time`](crate::virt::Domain::set_time) |
//! | `remote.NODE_GET_FREE_PAGES` | 340 | [`Connect::node_free_pages`](crate::virt::Connect::node_free_pages) |
//! | `remote.NETWORK_GET_DHCP_LEASES` | 341 | [`Network::dhcp_leases`](crate::virt::Network::dhcp_leases) |
//! | `remote.CONNECT_GET_DOMAIN_CAPABILITIES` | 342 | [`Connect::domain_capabilities`](crate::virt::Connect::domain_capabilities) |
//! | `remote.DOMAIN_OPEN_GRAPHICS_FD` | 343 | [`Domain::open_graphics_fd`](crate::virt::Domain::open_graphics_fd) |
//! | `remote.CONNECT_GET_ALL_DOMAIN_STATS` | 344 | [`Connect::all_domain_stats`](crate::virt::Connect::all_domain_stats) |
//! | `remote.DOMAIN_BLOCK_COPY` | 345 | [`Domain::block_copy`](crate::virt::Domain::block_copy) |
//! | `remote.NODE_ALLOC_PAGES` | 347 | [`Connect::node_alloc_pages`](crate::virt::Connect::node_alloc_pages) |
//! | `remote.DOMAIN_GET_FSINFO` | 349 | [`Domain::fs_info`](crate::virt::Domain::fs_info) |
//! | `remote.DOMAIN_DEFINE_XML_FLAGS` | 350 | [`Connect::domain_define_xml_flags`](crate::virt::Connect::domain_define_xml_flags) |
//! | `remote.DOMAIN_GET_IOTHREAD_INFO` | 351 | [`Domain::iothread_info`](crate::virt::Domain::iothread_info) |
//! | `remote.DOMAIN_PIN_IOTHREAD` | 352 | [`Domain::pin_iothread`](crate::virt::Domain::pin_iothread) |
//! | `remote.DOMAIN_INTERFACE_ADDRESSES` | 353 | [`Domain::interface_addresses`](crate::virt::Domain::interface_addresses) |
//! | `remote.DOMAIN_ADD_IOTHREAD` | 355 | [`Domain::add_iothread`](crate::virt::Domain::add_iothread) |
//! | `remote.DOMAIN_DEL_IOTHREAD` | 356 | [`Domain::del_iothread`](crate::virt::Domain::del_iothread) |
//! | `remote.DOMAIN_SET_USER_PASSWORD` | 357 | [`Domain::set_user_password`](crate::virt::Domain::set_user_password) |
//! | `remote.DOMAIN_RENAME` | 358 | [`Domain::rename`](crate::virt::Domain::rename) |
//! | `remote.CONNECT_REGISTER_CLOSE_CALLBACK` | 360 | [`Connect::close_events`](crate::virt::Connect::close_events) |
//! | `remote.CONNECT_UNREGISTER_CLOSE_CALLBACK` | 361 | [`CloseEvents::close`](crate::virt::events::CloseEvents::close) |
//! | `remote.DOMAIN_MIGRATE_START_POST_COPY` | 364 | [`Domain::migrate_start_post_copy`](crate::virt::Domain::migrate_start_post_copy) |
//! | `remote.DOMAIN_GET_PERF_EVENTS` | 365 | [`Domain::perf_events`](crate::virt::Domain::perf_events) |
//! | `remote.DOMAIN_SET_PERF_EVENTS` | 366 | [`Domain::set_perf_events`](crate::virt::Domain::set_perf_events) |
//! | `remote.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY` | 368 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY` | 369 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.DOMAIN_GET_GUEST_VCPUS` | 371 | [`Domain::guest_vcpus`](crate::virt::Domain::guest_vcpus) |
//! | `remote.DOMAIN_SET_GUEST_VCPUS` | 372 | [`Domain::set_guest_vcpus`](crate::virt::Domain::set_guest_vcpus) |
//! | `remote.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY` | 374 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY` | 375 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.STORAGE_VOL_GET_INFO_FLAGS` | 378 | [`StorageVol::info_flags`](crate::virt::StorageVol::info_flags) |
//! | `remote.CONNECT_SECRET_EVENT_REGISTER_ANY` | 380 | [`Connect::events`](crate::virt::Connect::events) |
//! | `remote.CONNECT_SECRET_EVENT_DEREGISTER_ANY` | 381 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `remote.DOMAIN_SET_VCPU` | 384 | [`Domain::set_vcpu`](crate::virt::Domain::set_vcpu) |
//! | `remote.DOMAIN_SET_BLOCK_THRESHOLD` | 386 | [`Domain::set_block_threshold`](crate::virt::Domain::set_block_threshold) |
//! | `remote.DOMAIN_MIGRATE_GET_MAX_DOWNTIME` | 387 | [`Domain::migrate_get_max_downtime`](crate::virt::Domain::migrate_get_max_downtime) |
//! | `remote.DOMAIN_MANAGED_SAVE_GET_XML_DESC` | 388 | [`Domain::managed_save_get_xml_desc`](crate::virt::Domain::managed_save_get_xml_desc) |
//! | `remote.DOMAIN_MANAGED_SAVE_DEFINE_XML` | 389 | [`Domain::managed_save_define_xml`](crate::virt::Domain::managed_save_define_xml) |
//! | `remote.DOMAIN_SET_LIFECYCLE_ACTION` | 390 | [`Domain::set_lifecycle_action`](crate::virt::Domain::set_lifecycle_action) |
//! | `remote.STORAGE_POOL_LOOKUP_BY_TARGET_PATH` | 391 | [`Connect::storage_pool_lookup_by_target_path`](crate::virt::Connect::storage_pool_lookup_by_target_path) |
//! | `remote.DOMAIN_DETACH_DEVICE_ALIAS` | 392 | [`Domain::detach_device_alias`](crate::virt::Domain::detach_device_alias) |
//! | `remote.CONNECT_COMPARE_HYPERVISOR_CPU` | 393 | [`Connect::compare_hypervisor_cpu`](crate::virt::Connect::compare_hypervisor_cpu) |
//! | `remote.CONNECT_BASELINE_HYPERVISOR_CPU` | 394 | [`Connect::baseline_hypervisor_cpu`](crate::virt::Connect::baseline_hypervisor_cpu) |
//! | `remote.NODE_GET_SEV_INFO` | 395 | [`Connect::node_sev_info`](crate::virt::Connect::node_sev_info) |
//! | `remote.DOMAIN_GET_LAUNCH_SECURITY_INFO` | 396 | [`Domain::launch_security_info`](crate::virt::Domain::launch_security_info) |
//! | `remote.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV` | 397 | [`Connect::nw_filter_binding_lookup_by_port_dev`](crate::virt::Connect::nw_filter_binding_lookup_by_port_dev) |
//! | `remote.NWFILTER_BINDING_GET_XML_DESC` | 398 | [`NwFilterBinding::xml_desc`](crate::virt::NwFilterBinding::xml_desc) |
//! | `remote.NWFILTER_BINDING_CREATE_XML` | 399 | [`Connect::nw_filter_binding_create_xml`](crate::virt::Connect::nw_filter_binding_create_xml) |
//! | `remote.NWFILTER_BINDING_DELETE` | 400 | [`NwFilterBinding::delete`](crate::virt::NwFilterBinding::delete) |
//! | `remote.CONNECT_LIST_ALL_NWFILTER_BINDINGS` | 401 | [`Connect::list_all_nw_filter_bindings`](crate::virt::Connect::list_all_nw_filter_bindings) |
//! | `remote.DOMAIN_SET_IOTHREAD_PARAMS` | 402 | [`Domain::set_iothread_params`](crate::virt::Domain::set_iothread_params) |
//! | `remote.CONNECT_GET_STORAGE_POOL_CAPABILITIES` | 403 | [`Connect::storage_pool_capabilities`](crate::virt::Connect::storage_pool_capabilities) |
//! | `remote.NETWORK_LIST_ALL_PORTS` | 404 | [`Network::list_all_ports`](crate::virt::Network::list_all_ports) |
//! | `remote.NETWORK_PORT_LOOKUP_BY_UUID` | 405 | [`Network::port_lookup_by_uuid`](crate::virt::Network::port_lookup_by_uuid) |
//! | `remote.NETWORK_PORT_CREATE_XML` | 406 | [`Network::port_create_xml`](crate::virt::Network::port_create_xml) |
//! | `remote.NETWORK_PORT_GET_PARAMETERS` | 407 | [`NetworkPort::parameters`](crate::virt::NetworkPort::parameters) |
//! | `remote.NETWORK_PORT_SET_PARAMETERS` | 408 | [`NetworkPort::set_parameters`](crate::virt::NetworkPort::set_parameters) |
//! | `remote.NETWORK_PORT_GET_XML_DESC` | 409 | [`NetworkPort::xml_desc`](crate::virt::NetworkPort::xml_desc) |
//! | `remote.NETWORK_PORT_DELETE` | 410 | [`NetworkPort::delete`](crate::virt::NetworkPort::delete) |
//! | `remote.DOMAIN_CHECKPOINT_CREATE_XML` | 411 | [`Domain::checkpoint_create_xml`](crate::virt::Domain::checkpoint_create_xml) |
//! | `remote.DOMAIN_CHECKPOINT_GET_XML_DESC` | 412 | [`DomainCheckpoint::xml_desc`](crate::virt::DomainCheckpoint::xml_desc) |
//! | `remote.DOMAIN_LIST_ALL_CHECKPOINTS` | 413 | [`Domain::list_all_checkpoints`](crate::virt::Domain::list_all_checkpoints) |
//! | `remote.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN` | 414 | [`DomainCheckpoint::list_all_children`](crate::virt::DomainCheckpoint::list_all_children) |
//! | `remote.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME` | 415 | [`Domain::checkpoint_lookup_by_name`](crate::virt::Domain::checkpoint_lookup_by_name) |
//! | `remote.DOMAIN_CHECKPOINT_GET_PARENT` | 416 | [`DomainCheckpoint::parent`](crate::virt::DomainCheckpoint::parent) |
//! | `remote.DOMAIN_CHECKPOINT_DELETE` | 417 | [`DomainCheckpoint::delete`](crate::virt::DomainCheckpoint::delete) |
//! | `remote.DOMAIN_GET_GUEST_INFO` | 418 | [`Domain::guest_info`](crate::virt::Domain::guest_info) |
//! | `remote.CONNECT_SET_IDENTITY` | 419 | [`Connect::set_identity`](crate::virt::Connect::set_identity) |
//! | `remote.DOMAIN_AGENT_SET_RESPONSE_TIMEOUT` | 420 | [`Domain::agent_set_response_timeout`](crate::virt::Domain::agent_set_response_timeout) |
//! | `remote.DOMAIN_BACKUP_BEGIN` | 421 | [`Domain::backup_begin`](crate::virt::Domain::backup_begin) |
//! | `remote.DOMAIN_BACKUP_GET_XML_DESC` | 422 | [`Domain::backup_get_xml_desc`](crate::virt::Domain::backup_get_xml_desc) |
//! | `remote.DOMAIN_AUTHORIZED_SSH_KEYS_GET` | 424 | [`Domain::authorized_ssh_keys_get`](crate::virt::Domain::authorized_ssh_keys_get) |
//! | `remote.DOMAIN_AUTHORIZED_SSH_KEYS_SET` | 425 | [`Domain::authorized_ssh_keys_set`](crate::virt::Domain::authorized_ssh_keys_set) |
//! | `remote.DOMAIN_GET_MESSAGES` | 426 | [`Domain::messages`](crate::virt::Domain::messages) |
//! | `remote.DOMAIN_START_DIRTY_RATE_CALC` | 427 | [`Domain::start_dirty_rate_calc`](crate::virt::Domain::start_dirty_rate_calc) |
//! | `remote.NODE_DEVICE_DEFINE_XML` | 428 | [`Connect::node_device_define_xml`](crate::virt::Connect::node_device_define_xml) |
//! | `remote.NODE_DEVICE_UNDEFINE` | 429 | [`NodeDevice::undefine`](crate::virt::NodeDevice::undefine) |
//! | `remote.NODE_DEVICE_CREATE` | 430 | [`NodeDevice::create`](crate::virt::NodeDevice::create) |
//! | `remote.NWFILTER_DEFINE_XML_FLAGS` | 431 | [`Connect::nw_filter_define_xml_flags`](crate::virt::Connect::nw_filter_define_xml_flags) |
//! | `remote.NETWORK_DEFINE_XML_FLAGS` | 432 | [`Connect::network_define_xml_flags`](crate::virt::Connect::network_define_xml_flags) |
//! | `remote.NODE_DEVICE_GET_AUTOSTART` | 433 | [`NodeDevice::autostart`](crate::virt::NodeDevice::autostart) |
//! | `remote.NODE_DEVICE_SET_AUTOSTART` | 434 | [`NodeDevice::set_autostart`](crate::virt::NodeDevice::set_autostart) |
//! | `remote.NODE_DEVICE_IS_PERSISTENT` | 435 | [`NodeDevice::is_persistent`](crate::virt::NodeDevice::is_persistent) |
//! | `remote.NODE_DEVICE_IS_ACTIVE` | 436 | [`NodeDevice::is_active`](crate::virt::NodeDevice::is_active) |
//! | `remote.NETWORK_CREATE_XML_FLAGS` | 437 | [`Connect::network_create_xml_flags`](crate::virt::Connect::network_create_xml_flags) |
//! | `remote.DOMAIN_SET_LAUNCH_SECURITY_STATE` | 439 | [`Domain::set_launch_security_state`](crate::virt::Domain::set_launch_security_state) |
//! | `remote.DOMAIN_SAVE_PARAMS` | 440 | [`Domain::save_params`](crate::virt::Domain::save_params) |
//! | `remote.DOMAIN_RESTORE_PARAMS` | 441 | [`Connect::domain_restore_params`](crate::virt::Connect::domain_restore_params) |
//! | `remote.DOMAIN_ABORT_JOB_FLAGS` | 442 | [`Domain::abort_job_flags`](crate::virt::Domain::abort_job_flags) |
//! | `remote.DOMAIN_FD_ASSOCIATE` | 443 | [`Domain::fd_associate`](crate::virt::Domain::fd_associate) |
//! | `remote.NETWORK_SET_METADATA` | 444 | [`Network::set_metadata`](crate::virt::Network::set_metadata) |
//! | `remote.NETWORK_GET_METADATA` | 445 | [`Network::metadata`](crate::virt::Network::metadata) |
//! | `remote.NODE_DEVICE_UPDATE` | 447 | [`NodeDevice::update`](crate::virt::NodeDevice::update) |
//! | `remote.DOMAIN_GRAPHICS_RELOAD` | 448 | [`Domain::graphics_reload`](crate::virt::Domain::graphics_reload) |
//! | `remote.DOMAIN_GET_AUTOSTART_ONCE` | 449 | [`Domain::autostart_once`](crate::virt::Domain::autostart_once) |
//! | `remote.DOMAIN_SET_AUTOSTART_ONCE` | 450 | [`Domain::set_autostart_once`](crate::virt::Domain::set_autostart_once) |
//! | `remote.DOMAIN_SET_THROTTLE_GROUP` | 451 | [`Domain::set_throttle_group`](crate::virt::Domain::set_throttle_group) |
//! | `remote.DOMAIN_DEL_THROTTLE_GROUP` | 452 | [`Domain::del_throttle_group`](crate::virt::Domain::del_throttle_group) |
//! | `remote.DOMAIN_ANNOUNCE_INTERFACE` | 456 | [`Domain::announce_interface`](crate::virt::Domain::announce_interface) |
//! | `qemu.DOMAIN_MONITOR_COMMAND` | 1 | [`Domain::qemu_monitor_command`](crate::virt::Domain::qemu_monitor_command) |
//! | `qemu.DOMAIN_ATTACH` | 2 | [`Connect::domain_qemu_attach`](crate::virt::Connect::domain_qemu_attach) |
//! | `qemu.DOMAIN_AGENT_COMMAND` | 3 | [`Domain::qemu_agent_command`](crate::virt::Domain::qemu_agent_command) |
//! | `qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER` | 4 | [`Connect::qemu_monitor_events`](crate::virt::Connect::qemu_monitor_events) |
//! | `qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER` | 5 | [`EventStream::close`](crate::virt::events::EventStream::close) |
//! | `qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES` | 7 | [`Domain::qemu_monitor_command_with_files`](crate::virt::Domain::qemu_monitor_command_with_files) |
//! | `lxc.DOMAIN_OPEN_NAMESPACE` | 1 | [`Domain::lxc_open_namespace`](crate::virt::Domain::lxc_open_namespace) |
//! | `admin.CONNECT_OPEN` | 1 | [`AdminConnect::open`](crate::virt::admin::AdminConnect::open) |
//! | `admin.CONNECT_CLOSE` | 2 | [`AdminConnect::close`](crate::virt::admin::AdminConnect::close) |
//! | `admin.CONNECT_GET_LIB_VERSION` | 3 | [`AdminConnect::lib_version`](crate::virt::admin::AdminConnect::lib_version) |
//! | `admin.CONNECT_LIST_SERVERS` | 4 | [`AdminConnect::list_servers`](crate::virt::admin::AdminConnect::list_servers) |
//! | `admin.CONNECT_LOOKUP_SERVER` | 5 | [`AdminConnect::lookup_server`](crate::virt::admin::AdminConnect::lookup_server) |
//! | `admin.SERVER_GET_THREADPOOL_PARAMETERS` | 6 | [`Server::thread_pool_parameters`](crate::virt::admin::Server::thread_pool_parameters) |
//! | `admin.SERVER_SET_THREADPOOL_PARAMETERS` | 7 | [`Server::set_thread_pool_parameters`](crate::virt::admin::Server::set_thread_pool_parameters) |
//! | `admin.SERVER_LIST_CLIENTS` | 8 | [`Server::list_clients`](crate::virt::admin::Server::list_clients) |
//! | `admin.SERVER_LOOKUP_CLIENT` | 9 | [`Server::lookup_client`](crate::virt::admin::Server::lookup_client) |
//! | `admin.CLIENT_GET_INFO` | 10 | [`Client::info`](crate::virt::admin::Client::info) |
//! | `admin.CLIENT_CLOSE` | 11 | [`Client::close`](crate::virt::admin::Client::close) |
//! | `admin.SERVER_GET_CLIENT_LIMITS` | 12 | [`Server::client_limits`](crate::virt::admin::Server::client_limits) |
//! | `admin.SERVER_SET_CLIENT_LIMITS` | 13 | [`Server::set_client_limits`](crate::virt::admin::Server::set_client_limits) |
//! | `admin.CONNECT_GET_LOGGING_OUTPUTS` | 14 | [`AdminConnect::logging_outputs`](crate::virt::admin::AdminConnect::logging_outputs) |
//! | `admin.CONNECT_GET_LOGGING_FILTERS` | 15 | [`AdminConnect::logging_filters`](crate::virt::admin::AdminConnect::logging_filters) |
//! | `admin.CONNECT_SET_LOGGING_OUTPUTS` | 16 | [`AdminConnect::set_logging_outputs`](crate::virt::admin::AdminConnect::set_logging_outputs) |
//! | `admin.CONNECT_SET_LOGGING_FILTERS` | 17 | [`AdminConnect::set_logging_filters`](crate::virt::admin::AdminConnect::set_logging_filters) |
//! | `admin.SERVER_UPDATE_TLS_FILES` | 18 | [`Server::update_tls_files`](crate::virt::admin::Server::update_tls_files) |
//! | `admin.CONNECT_SET_DAEMON_TIMEOUT` | 19 | [`AdminConnect::set_daemon_timeout`](crate::virt::admin::AdminConnect::set_daemon_timeout) |
//! | `admin.CONNECT_DAEMON_SHUTDOWN` | 20 | [`AdminConnect::daemon_shutdown`](crate::virt::admin::AdminConnect::daemon_shutdown) |

/// Every procedure that a client calls, with its method.
pub const METHODS: &[(&str, &str)] = &[
    ("remote.CONNECT_OPEN", "Connection::open"),
    ("remote.CONNECT_CLOSE", "Connection::close"),
    ("remote.CONNECT_GET_TYPE", "Connect::hypervisor_type"),
    ("remote.CONNECT_GET_VERSION", "Connect::version"),
    ("remote.CONNECT_GET_MAX_VCPUS", "Connect::max_vcpus"),
    ("remote.NODE_GET_INFO", "Connect::node_info"),
    ("remote.CONNECT_GET_CAPABILITIES", "Connect::capabilities"),
    ("remote.DOMAIN_ATTACH_DEVICE", "Domain::attach_device"),
    ("remote.DOMAIN_CREATE", "Domain::create"),
    ("remote.DOMAIN_CREATE_XML", "Connect::domain_create_xml"),
    ("remote.DOMAIN_DEFINE_XML", "Connect::domain_define_xml"),
    ("remote.DOMAIN_DESTROY", "Domain::destroy"),
    ("remote.DOMAIN_DETACH_DEVICE", "Domain::detach_device"),
    ("remote.DOMAIN_GET_XML_DESC", "Domain::xml_desc"),
    ("remote.DOMAIN_GET_AUTOSTART", "Domain::autostart"),
    ("remote.DOMAIN_GET_INFO", "Domain::info"),
    ("remote.DOMAIN_GET_MAX_MEMORY", "Domain::max_memory"),
    ("remote.DOMAIN_GET_MAX_VCPUS", "Domain::max_vcpus"),
    ("remote.DOMAIN_GET_OS_TYPE", "Domain::os_type"),
    ("remote.DOMAIN_GET_VCPUS", "Domain::vcpus"),
    ("remote.CONNECT_LIST_DEFINED_DOMAINS", "Connect::list_defined_domains"),
    ("remote.DOMAIN_LOOKUP_BY_ID", "Connect::domain_lookup_by_id"),
    ("remote.DOMAIN_LOOKUP_BY_NAME", "Connect::domain_lookup_by_name"),
    ("remote.DOMAIN_LOOKUP_BY_UUID", "Connect::domain_lookup_by_uuid"),
    ("remote.CONNECT_NUM_OF_DEFINED_DOMAINS", "Connect::num_of_defined_domains"),
    ("remote.DOMAIN_PIN_VCPU", "Domain::pin_vcpu"),
    ("remote.DOMAIN_REBOOT", "Domain::reboot"),
    ("remote.DOMAIN_RESUME", "Domain::resume"),
    ("remote.DOMAIN_SET_AUTOSTART", "Domain::set_autostart"),
    ("remote.DOMAIN_SET_MAX_MEMORY", "Domain::set_max_memory"),
    ("remote.DOMAIN_SET_MEMORY", "Domain::set_memory"),
    ("remote.DOMAIN_SET_VCPUS", "Domain::set_vcpus"),
    ("remote.DOMAIN_SHUTDOWN", "Domain::shutdown"),
    ("remote.DOMAIN_SUSPEND", "Domain::suspend"),
    ("remote.DOMAIN_UNDEFINE", "Domain::undefine"),
    ("remote.CONNECT_LIST_DEFINED_NETWORKS", "Connect::list_defined_networks"),
    ("remote.CONNECT_LIST_DOMAINS", "Connect::list_domains"),
    ("remote.CONNECT_LIST_NETWORKS", "Connect::list_networks"),
    ("remote.NETWORK_CREATE", "Network::create"),
    ("remote.NETWORK_CREATE_XML", "Connect::network_create_xml"),
    ("remote.NETWORK_DEFINE_XML", "Connect::network_define_xml"),
    ("remote.NETWORK_DESTROY", "Network::destroy"),
    ("remote.NETWORK_GET_XML_DESC", "Network::xml_desc"),
    ("remote.NETWORK_GET_AUTOSTART", "Network::autostart"),
    ("remote.NETWORK_GET_BRIDGE_NAME", "Network::bridge_name"),
    ("remote.NETWORK_LOOKUP_BY_NAME", "Connect::network_lookup_by_name"),
    ("remote.NETWORK_LOOKUP_BY_UUID", "Connect::network_lookup_by_uuid"),
    ("remote.NETWORK_SET_AUTOSTART", "Network::set_autostart"),
    ("remote.NETWORK_UNDEFINE", "Network::undefine"),
    ("remote.CONNECT_NUM_OF_DEFINED_NETWORKS", "Connect::num_of_defined_networks"),
    ("remote.CONNECT_NUM_OF_DOMAINS", "Connect::num_of_domains"),
    ("remote.CONNECT_NUM_OF_NETWORKS", "Connect::num_of_networks"),
    ("remote.DOMAIN_CORE_DUMP", "Domain::core_dump"),
    ("remote.DOMAIN_RESTORE", "Connect::domain_restore"),
    ("remote.DOMAIN_SAVE", "Domain::save"),
    ("remote.DOMAIN_GET_SCHEDULER_TYPE", "Domain::scheduler_type"),
    ("remote.DOMAIN_GET_SCHEDULER_PARAMETERS", "Domain::scheduler_parameters"),
    ("remote.DOMAIN_SET_SCHEDULER_PARAMETERS", "Domain::set_scheduler_parameters"),
    ("remote.CONNECT_GET_HOSTNAME", "Connect::hostname"),
    ("remote.CONNECT_SUPPORTS_FEATURE", "Connect::supports_feature"),
    ("remote.DOMAIN_MIGRATE_PREPARE", "Connect::domain_migrate_prepare"),
    ("remote.DOMAIN_MIGRATE_PERFORM", "Domain::migrate_perform"),
    ("remote.DOMAIN_MIGRATE_FINISH", "Connect::domain_migrate_finish"),
    ("remote.DOMAIN_BLOCK_STATS", "Domain::block_stats"),
    ("remote.DOMAIN_INTERFACE_STATS", "Domain::interface_stats"),
    ("remote.AUTH_LIST", "Connection::open"),
    ("remote.AUTH_SASL_INIT", "Connection::open"),
    ("remote.AUTH_SASL_START", "Connection::open"),
    ("remote.AUTH_SASL_STEP", "Connection::open"),
    ("remote.AUTH_POLKIT", "Connection::open"),
    ("remote.CONNECT_NUM_OF_STORAGE_POOLS", "Connect::num_of_storage_pools"),
    ("remote.CONNECT_LIST_STORAGE_POOLS", "Connect::list_storage_pools"),
    ("remote.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS", "Connect::num_of_defined_storage_pools"),
    ("remote.CONNECT_LIST_DEFINED_STORAGE_POOLS", "Connect::list_defined_storage_pools"),
    ("remote.CONNECT_FIND_STORAGE_POOL_SOURCES", "Connect::find_storage_pool_sources"),
    ("remote.STORAGE_POOL_CREATE_XML", "Connect::storage_pool_create_xml"),
    ("remote.STORAGE_POOL_DEFINE_XML", "Connect::storage_pool_define_xml"),
    ("remote.STORAGE_POOL_CREATE", "StoragePool::create"),
    ("remote.STORAGE_POOL_BUILD", "StoragePool::build"),
    ("remote.STORAGE_POOL_DESTROY", "StoragePool::destroy"),
    ("remote.STORAGE_POOL_DELETE", "StoragePool::delete"),
    ("remote.STORAGE_POOL_UNDEFINE", "StoragePool::undefine"),
    ("remote.STORAGE_POOL_REFRESH", "StoragePool::refresh"),
    ("remote.STORAGE_POOL_LOOKUP_BY_NAME", "Connect::storage_pool_lookup_by_name"),
    ("remote.STORAGE_POOL_LOOKUP_BY_UUID", "Connect::storage_pool_lookup_by_uuid"),
    ("remote.STORAGE_POOL_LOOKUP_BY_VOLUME", "StorageVol::pool_lookup_by_volume"),
    ("remote.STORAGE_POOL_GET_INFO", "StoragePool::info"),
    ("remote.STORAGE_POOL_GET_XML_DESC", "StoragePool::xml_desc"),
    ("remote.STORAGE_POOL_GET_AUTOSTART", "StoragePool::autostart"),
    ("remote.STORAGE_POOL_SET_AUTOSTART", "StoragePool::set_autostart"),
    ("remote.STORAGE_POOL_NUM_OF_VOLUMES", "StoragePool::num_of_volumes"),
    ("remote.STORAGE_POOL_LIST_VOLUMES", "StoragePool::list_volumes"),
    ("remote.STORAGE_VOL_CREATE_XML", "StoragePool::vol_create_xml"),
    ("remote.STORAGE_VOL_DELETE", "StorageVol::delete"),
    ("remote.STORAGE_VOL_LOOKUP_BY_NAME", "StoragePool::vol_lookup_by_name"),
    ("remote.STORAGE_VOL_LOOKUP_BY_KEY", "Connect::storage_vol_lookup_by_key"),
    ("remote.STORAGE_VOL_LOOKUP_BY_PATH", "Connect::storage_vol_lookup_by_path"),
    ("remote.STORAGE_VOL_GET_INFO", "StorageVol::info"),
    ("remote.STORAGE_VOL_GET_XML_DESC", "StorageVol::xml_desc"),
    ("remote.STORAGE_VOL_GET_PATH", "StorageVol::path"),
    ("remote.NODE_GET_CELLS_FREE_MEMORY", "Connect::node_cells_free_memory"),
    ("remote.NODE_GET_FREE_MEMORY", "Connect::node_free_memory"),
    ("remote.DOMAIN_BLOCK_PEEK", "Domain::block_peek"),
    ("remote.DOMAIN_MEMORY_PEEK", "Domain::memory_peek"),
    ("remote.CONNECT_DOMAIN_EVENT_REGISTER", "Connect::events"),
    ("remote.CONNECT_DOMAIN_EVENT_DEREGISTER", "EventStream::close"),
    ("remote.DOMAIN_MIGRATE_PREPARE2", "Connect::domain_migrate_prepare2"),
    ("remote.DOMAIN_MIGRATE_FINISH2", "Connect::domain_migrate_finish2"),
    ("remote.CONNECT_GET_URI", "Connect::uri"),
    ("remote.NODE_NUM_OF_DEVICES", "Connect::node_num_of_devices"),
    ("remote.NODE_LIST_DEVICES", "Connect::node_list_devices"),
    ("remote.NODE_DEVICE_LOOKUP_BY_NAME", "Connect::node_device_lookup_by_name"),
    ("remote.NODE_DEVICE_GET_XML_DESC", "NodeDevice::xml_desc"),
    ("remote.NODE_DEVICE_GET_PARENT", "NodeDevice::parent"),
    ("remote.NODE_DEVICE_NUM_OF_CAPS", "NodeDevice::num_of_caps"),
    ("remote.NODE_DEVICE_LIST_CAPS", "NodeDevice::list_caps"),
    ("remote.NODE_DEVICE_DETTACH", "NodeDevice::dettach"),
    ("remote.NODE_DEVICE_RE_ATTACH", "NodeDevice::re_attach"),
    ("remote.NODE_DEVICE_RESET", "NodeDevice::reset"),
    ("remote.DOMAIN_GET_SECURITY_LABEL", "Domain::security_label"),
    ("remote.NODE_GET_SECURITY_MODEL", "Connect::node_security_model"),
    ("remote.NODE_DEVICE_CREATE_XML", "Connect::node_device_create_xml"),
    ("remote.NODE_DEVICE_DESTROY", "NodeDevice::destroy"),
    ("remote.STORAGE_VOL_CREATE_XML_FROM", "StoragePool::vol_create_xml_from"),
    ("remote.CONNECT_NUM_OF_INTERFACES", "Connect::num_of_interfaces"),
    ("remote.CONNECT_LIST_INTERFACES", "Connect::list_interfaces"),
    ("remote.INTERFACE_LOOKUP_BY_NAME", "Connect::interface_lookup_by_name"),
    ("remote.INTERFACE_LOOKUP_BY_MAC_STRING", "Connect::interface_lookup_by_mac_string"),
    ("remote.INTERFACE_GET_XML_DESC", "Interface::xml_desc"),
    ("remote.INTERFACE_DEFINE_XML", "Connect::interface_define_xml"),
    ("remote.INTERFACE_UNDEFINE", "Interface::undefine"),
    ("remote.INTERFACE_CREATE", "Interface::create"),
    ("remote.INTERFACE_DESTROY", "Interface::destroy"),
    ("remote.CONNECT_DOMAIN_XML_FROM_NATIVE", "Connect::domain_xml_from_native"),
    ("remote.CONNECT_DOMAIN_XML_TO_NATIVE", "Connect::domain_xml_to_native"),
    ("remote.CONNECT_NUM_OF_DEFINED_INTERFACES", "Connect::num_of_defined_interfaces"),
    ("remote.CONNECT_LIST_DEFINED_INTERFACES", "Connect::list_defined_interfaces"),
    ("remote.CONNECT_NUM_OF_SECRETS", "Connect::num_of_secrets"),
    ("remote.CONNECT_LIST_SECRETS", "Connect::list_secrets"),
    ("remote.SECRET_LOOKUP_BY_UUID", "Connect::secret_lookup_by_uuid"),
    ("remote.SECRET_DEFINE_XML", "Connect::secret_define_xml"),
    ("remote.SECRET_GET_XML_DESC", "Secret::xml_desc"),
    ("remote.SECRET_SET_VALUE", "Secret::set_value"),
    ("remote.SECRET_GET_VALUE", "Secret::value"),
    ("remote.SECRET_UNDEFINE", "Secret::undefine"),
    ("remote.SECRET_LOOKUP_BY_USAGE", "Connect::secret_lookup_by_usage"),
    ("remote.DOMAIN_MIGRATE_PREPARE_TUNNEL", "Connect::domain_migrate_prepare_tunnel"),
    ("remote.CONNECT_IS_SECURE", "Connect::is_secure"),
    ("remote.DOMAIN_IS_ACTIVE", "Domain::is_active"),
    ("remote.DOMAIN_IS_PERSISTENT", "Domain::is_persistent"),
    ("remote.NETWORK_IS_ACTIVE", "Network::is_active"),
    ("remote.NETWORK_IS_PERSISTENT", "Network::is_persistent"),
    ("remote.STORAGE_POOL_IS_ACTIVE", "StoragePool::is_active"),
    ("remote.STORAGE_POOL_IS_PERSISTENT", "StoragePool::is_persistent"),
    ("remote.INTERFACE_IS_ACTIVE", "Interface::is_active"),
    ("remote.CONNECT_GET_LIB_VERSION", "Connect::lib_version"),
    ("remote.CONNECT_COMPARE_CPU", "Connect::compare_cpu"),
    ("remote.DOMAIN_MEMORY_STATS", "Domain::memory_stats"),
    ("remote.DOMAIN_ATTACH_DEVICE_FLAGS", "Domain::attach_device_flags"),
    ("remote.DOMAIN_DETACH_DEVICE_FLAGS", "Domain::detach_device_flags"),
    ("remote.CONNECT_BASELINE_CPU", "Connect::baseline_cpu"),
    ("remote.DOMAIN_GET_JOB_INFO", "Domain::job_info"),
    ("remote.DOMAIN_ABORT_JOB", "Domain::abort_job"),
    ("remote.STORAGE_VOL_WIPE", "StorageVol::wipe"),
    ("remote.DOMAIN_MIGRATE_SET_MAX_DOWNTIME", "Domain::migrate_set_max_downtime"),
    ("remote.CONNECT_DOMAIN_EVENT_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY", "EventStream::close"),
    ("remote.DOMAIN_UPDATE_DEVICE_FLAGS", "Domain::update_device_flags"),
    ("remote.NWFILTER_LOOKUP_BY_NAME", "Connect::nw_filter_lookup_by_name"),
    ("remote.NWFILTER_LOOKUP_BY_UUID", "Connect::nw_filter_lookup_by_uuid"),
    ("remote.NWFILTER_GET_XML_DESC", "NwFilter::xml_desc"),
    ("remote.CONNECT_NUM_OF_NWFILTERS", "Connect::num_of_nw_filters"),
    ("remote.CONNECT_LIST_NWFILTERS", "Connect::list_nw_filters"),
    ("remote.NWFILTER_DEFINE_XML", "Connect::nw_filter_define_xml"),
    ("remote.NWFILTER_UNDEFINE", "NwFilter::undefine"),
    ("remote.DOMAIN_MANAGED_SAVE", "Domain::managed_save"),
    ("remote.DOMAIN_HAS_MANAGED_SAVE_IMAGE", "Domain::has_managed_save_image"),
    ("remote.DOMAIN_MANAGED_SAVE_REMOVE", "Domain::managed_save_remove"),
    ("remote.DOMAIN_SNAPSHOT_CREATE_XML", "Domain::snapshot_create_xml"),
    ("remote.DOMAIN_SNAPSHOT_GET_XML_DESC", "DomainSnapshot::xml_desc"),
    ("remote.DOMAIN_SNAPSHOT_NUM", "Domain::snapshot_num"),
    ("remote.DOMAIN_SNAPSHOT_LIST_NAMES", "Domain::snapshot_list_names"),
    ("remote.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME", "Domain::snapshot_lookup_by_name"),
    ("remote.DOMAIN_HAS_CURRENT_SNAPSHOT", "Domain::has_current_snapshot"),
    ("remote.DOMAIN_SNAPSHOT_CURRENT", "Domain::snapshot_current"),
    ("remote.DOMAIN_REVERT_TO_SNAPSHOT", "DomainSnapshot::revert_to_snapshot"),
    ("remote.DOMAIN_SNAPSHOT_DELETE", "DomainSnapshot::delete"),
    ("remote.DOMAIN_GET_BLOCK_INFO", "Domain::block_info"),
    ("remote.DOMAIN_CREATE_WITH_FLAGS", "Domain::create_with_flags"),
    ("remote.DOMAIN_SET_MEMORY_PARAMETERS", "Domain::set_memory_parameters"),
    ("remote.DOMAIN_GET_MEMORY_PARAMETERS", "Domain::memory_parameters"),
    ("remote.DOMAIN_SET_VCPUS_FLAGS", "Domain::set_vcpus_flags"),
    ("remote.DOMAIN_GET_VCPUS_FLAGS", "Domain::vcpus_flags"),
    ("remote.DOMAIN_OPEN_CONSOLE", "Domain::open_console"),
    ("remote.DOMAIN_IS_UPDATED", "Domain::is_updated"),
    ("remote.CONNECT_GET_SYSINFO", "Connect::sysinfo"),
    ("remote.DOMAIN_SET_MEMORY_FLAGS", "Domain::set_memory_flags"),
    ("remote.DOMAIN_SET_BLKIO_PARAMETERS", "Domain::set_blkio_parameters"),
    ("remote.DOMAIN_GET_BLKIO_PARAMETERS", "Domain::blkio_parameters"),
    ("remote.DOMAIN_MIGRATE_SET_MAX_SPEED", "Domain::migrate_set_max_speed"),
    ("remote.STORAGE_VOL_UPLOAD", "StorageVol::upload"),
    ("remote.STORAGE_VOL_DOWNLOAD", "StorageVol::download"),
    ("remote.DOMAIN_INJECT_NMI", "Domain::inject_nmi"),
    ("remote.DOMAIN_SCREENSHOT", "Domain::screenshot"),
    ("remote.DOMAIN_GET_STATE", "Domain::state"),
    ("remote.DOMAIN_MIGRATE_BEGIN3", "Domain::migrate_begin3"),
    ("remote.DOMAIN_MIGRATE_PREPARE3", "Connect::domain_migrate_prepare3"),
    ("remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3", "Connect::domain_migrate_prepare_tunnel3"),
    ("remote.DOMAIN_MIGRATE_PERFORM3", "Domain::migrate_perform3"),
    ("remote.DOMAIN_MIGRATE_FINISH3", "Connect::domain_migrate_finish3"),
    ("remote.DOMAIN_MIGRATE_CONFIRM3", "Domain::migrate_confirm3"),
    ("remote.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS", "Domain::set_scheduler_parameters_flags"),
    ("remote.INTERFACE_CHANGE_BEGIN", "Connect::interface_change_begin"),
    ("remote.INTERFACE_CHANGE_COMMIT", "Connect::interface_change_commit"),
    ("remote.INTERFACE_CHANGE_ROLLBACK", "Connect::interface_change_rollback"),
    ("remote.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS", "Domain::scheduler_parameters_flags"),
    ("remote.DOMAIN_PIN_VCPU_FLAGS", "Domain::pin_vcpu_flags"),
    ("remote.DOMAIN_SEND_KEY", "Domain::send_key"),
    ("remote.NODE_GET_CPU_STATS", "Connect::node_cpu_stats"),
    ("remote.NODE_GET_MEMORY_STATS", "Connect::node_memory_stats"),
    ("remote.DOMAIN_GET_CONTROL_INFO", "Domain::control_info"),
    ("remote.DOMAIN_GET_VCPU_PIN_INFO", "Domain::vcpu_pin_info"),
    ("remote.DOMAIN_UNDEFINE_FLAGS", "Domain::undefine_flags"),
    ("remote.DOMAIN_SAVE_FLAGS", "Domain::save_flags"),
    ("remote.DOMAIN_RESTORE_FLAGS", "Connect::domain_restore_flags"),
    ("remote.DOMAIN_DESTROY_FLAGS", "Domain::destroy_flags"),
    ("remote.DOMAIN_SAVE_IMAGE_GET_XML_DESC", "Connect::domain_save_image_get_xml_desc"),
    ("remote.DOMAIN_SAVE_IMAGE_DEFINE_XML", "Connect::domain_save_image_define_xml"),
    ("remote.DOMAIN_BLOCK_JOB_ABORT", "Domain::block_job_abort"),
    ("remote.DOMAIN_GET_BLOCK_JOB_INFO", "Domain::block_job_info"),
    ("remote.DOMAIN_BLOCK_JOB_SET_SPEED", "Domain::block_job_set_speed"),
    ("remote.DOMAIN_BLOCK_PULL", "Domain::block_pull"),
    ("remote.DOMAIN_MIGRATE_GET_MAX_SPEED", "Domain::migrate_get_max_speed"),
    ("remote.DOMAIN_BLOCK_STATS_FLAGS", "Domain::block_stats_flags"),
    ("remote.DOMAIN_SNAPSHOT_GET_PARENT", "DomainSnapshot::parent"),
    ("remote.DOMAIN_RESET", "Domain::reset"),
    ("remote.DOMAIN_SNAPSHOT_NUM_CHILDREN", "DomainSnapshot::num_children"),
    ("remote.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES", "DomainSnapshot::list_children_names"),
    ("remote.DOMAIN_OPEN_GRAPHICS", "Domain::open_graphics"),
    ("remote.NODE_SUSPEND_FOR_DURATION", "Connect::node_suspend_for_duration"),
    ("remote.DOMAIN_BLOCK_RESIZE", "Domain::block_resize"),
    ("remote.DOMAIN_SET_BLOCK_IO_TUNE", "Domain::set_block_io_tune"),
    ("remote.DOMAIN_GET_BLOCK_IO_TUNE", "Domain::block_io_tune"),
    ("remote.DOMAIN_SET_NUMA_PARAMETERS", "Domain::set_numa_parameters"),
    ("remote.DOMAIN_GET_NUMA_PARAMETERS", "Domain::numa_parameters"),
    ("remote.DOMAIN_SET_INTERFACE_PARAMETERS", "Domain::set_interface_parameters"),
    ("remote.DOMAIN_GET_INTERFACE_PARAMETERS", "Domain::interface_parameters"),
    ("remote.DOMAIN_SHUTDOWN_FLAGS", "Domain::shutdown_flags"),
    ("remote.STORAGE_VOL_WIPE_PATTERN", "StorageVol::wipe_pattern"),
    ("remote.STORAGE_VOL_RESIZE", "StorageVol::resize"),
    ("remote.DOMAIN_PM_SUSPEND_FOR_DURATION", "Domain::pm_suspend_for_duration"),
    ("remote.DOMAIN_GET_CPU_STATS", "Domain::cpu_stats"),
    ("remote.DOMAIN_GET_DISK_ERRORS", "Domain::disk_errors"),
    ("remote.DOMAIN_SET_METADATA", "Domain::set_metadata"),
    ("remote.DOMAIN_GET_METADATA", "Domain::metadata"),
    ("remote.DOMAIN_BLOCK_REBASE", "Domain::block_rebase"),
    ("remote.DOMAIN_PM_WAKEUP", "Domain::pm_wakeup"),
    ("remote.DOMAIN_SNAPSHOT_IS_CURRENT", "DomainSnapshot::is_current"),
    ("remote.DOMAIN_SNAPSHOT_HAS_METADATA", "DomainSnapshot::has_metadata"),
    ("remote.CONNECT_LIST_ALL_DOMAINS", "Connect::list_all_domains"),
    ("remote.DOMAIN_LIST_ALL_SNAPSHOTS", "Domain::list_all_snapshots"),
    ("remote.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN", "DomainSnapshot::list_all_children"),
    ("remote.DOMAIN_GET_HOSTNAME", "Domain::hostname"),
    ("remote.DOMAIN_GET_SECURITY_LABEL_LIST", "Domain::security_label_list"),
    ("remote.DOMAIN_PIN_EMULATOR", "Domain::pin_emulator"),
    ("remote.DOMAIN_GET_EMULATOR_PIN_INFO", "Domain::emulator_pin_info"),
    ("remote.CONNECT_LIST_ALL_STORAGE_POOLS", "Connect::list_all_storage_pools"),
    ("remote.STORAGE_POOL_LIST_ALL_VOLUMES", "StoragePool::list_all_volumes"),
    ("remote.CONNECT_LIST_ALL_NETWORKS", "Connect::list_all_networks"),
    ("remote.CONNECT_LIST_ALL_INTERFACES", "Connect::list_all_interfaces"),
    ("remote.CONNECT_LIST_ALL_NODE_DEVICES", "Connect::list_all_node_devices"),
    ("remote.CONNECT_LIST_ALL_NWFILTERS", "Connect::list_all_nw_filters"),
    ("remote.CONNECT_LIST_ALL_SECRETS", "Connect::list_all_secrets"),
    ("remote.NODE_SET_MEMORY_PARAMETERS", "Connect::node_set_memory_parameters"),
    ("remote.NODE_GET_MEMORY_PARAMETERS", "Connect::node_memory_parameters"),
    ("remote.DOMAIN_BLOCK_COMMIT", "Domain::block_commit"),
    ("remote.NETWORK_UPDATE", "Network::update"),
    ("remote.NODE_GET_CPU_MAP", "Connect::node_cpu_map"),
    ("remote.DOMAIN_FSTRIM", "Domain::fs_trim"),
    ("remote.DOMAIN_SEND_PROCESS_SIGNAL", "Domain::send_process_signal"),
    ("remote.DOMAIN_OPEN_CHANNEL", "Domain::open_channel"),
    ("remote.NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN", "Connect::node_device_lookup_scsi_host_by_wwn"),
    ("remote.DOMAIN_GET_JOB_STATS", "Domain::job_stats"),
    ("remote.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE", "Domain::migrate_get_compression_cache"),
    ("remote.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE", "Domain::migrate_set_compression_cache"),
    ("remote.NODE_DEVICE_DETACH_FLAGS", "NodeDevice::detach_flags"),
    ("remote.DOMAIN_MIGRATE_BEGIN3_PARAMS", "Domain::migrate_begin3_params"),
    ("remote.DOMAIN_MIGRATE_PREPARE3_PARAMS", "Connect::domain_migrate_prepare3_params"),
    (
        "remote.DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS",
        "Connect::domain_migrate_prepare_tunnel3_params",
    ),
    ("remote.DOMAIN_MIGRATE_PERFORM3_PARAMS", "Domain::migrate_perform3_params"),
    ("remote.DOMAIN_MIGRATE_FINISH3_PARAMS", "Connect::domain_migrate_finish3_params"),
    ("remote.DOMAIN_MIGRATE_CONFIRM3_PARAMS", "Domain::migrate_confirm3_params"),
    ("remote.DOMAIN_SET_MEMORY_STATS_PERIOD", "Domain::set_memory_stats_period"),
    ("remote.DOMAIN_CREATE_XML_WITH_FILES", "Connect::domain_create_xml_with_files"),
    ("remote.DOMAIN_CREATE_WITH_FILES", "Domain::create_with_files"),
    ("remote.CONNECT_GET_CPU_MODEL_NAMES", "Connect::cpu_model_names"),
    ("remote.CONNECT_NETWORK_EVENT_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_NETWORK_EVENT_DEREGISTER_ANY", "EventStream::close"),
    ("remote.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY", "EventStream::close"),
    ("remote.DOMAIN_CORE_DUMP_WITH_FORMAT", "Domain::core_dump_with_format"),
    ("remote.DOMAIN_FSFREEZE", "Domain::fs_freeze"),
    ("remote.DOMAIN_FSTHAW", "Domain::fs_thaw"),
    ("remote.DOMAIN_GET_TIME", "Domain::time"),
    ("remote.DOMAIN_SET_TIME", "Domain::set_time"),
    ("remote.NODE_GET_FREE_PAGES", "Connect::node_free_pages"),
    ("remote.NETWORK_GET_DHCP_LEASES", "Network::dhcp_leases"),
    ("remote.CONNECT_GET_DOMAIN_CAPABILITIES", "Connect::domain_capabilities"),
    ("remote.DOMAIN_OPEN_GRAPHICS_FD", "Domain::open_graphics_fd"),
    ("remote.CONNECT_GET_ALL_DOMAIN_STATS", "Connect::all_domain_stats"),
    ("remote.DOMAIN_BLOCK_COPY", "Domain::block_copy"),
    ("remote.NODE_ALLOC_PAGES", "Connect::node_alloc_pages"),
    ("remote.DOMAIN_GET_FSINFO", "Domain::fs_info"),
    ("remote.DOMAIN_DEFINE_XML_FLAGS", "Connect::domain_define_xml_flags"),
    ("remote.DOMAIN_GET_IOTHREAD_INFO", "Domain::iothread_info"),
    ("remote.DOMAIN_PIN_IOTHREAD", "Domain::pin_iothread"),
    ("remote.DOMAIN_INTERFACE_ADDRESSES", "Domain::interface_addresses"),
    ("remote.DOMAIN_ADD_IOTHREAD", "Domain::add_iothread"),
    ("remote.DOMAIN_DEL_IOTHREAD", "Domain::del_iothread"),
    ("remote.DOMAIN_SET_USER_PASSWORD", "Domain::set_user_password"),
    ("remote.DOMAIN_RENAME", "Domain::rename"),
    ("remote.CONNECT_REGISTER_CLOSE_CALLBACK", "Connect::close_events"),
    ("remote.CONNECT_UNREGISTER_CLOSE_CALLBACK", "CloseEvents::close"),
    ("remote.DOMAIN_MIGRATE_START_POST_COPY", "Domain::migrate_start_post_copy"),
    ("remote.DOMAIN_GET_PERF_EVENTS", "Domain::perf_events"),
    ("remote.DOMAIN_SET_PERF_EVENTS", "Domain::set_perf_events"),
    ("remote.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY", "EventStream::close"),
    ("remote.DOMAIN_GET_GUEST_VCPUS", "Domain::guest_vcpus"),
    ("remote.DOMAIN_SET_GUEST_VCPUS", "Domain::set_guest_vcpus"),
    ("remote.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY", "EventStream::close"),
    ("remote.STORAGE_VOL_GET_INFO_FLAGS", "StorageVol::info_flags"),
    ("remote.CONNECT_SECRET_EVENT_REGISTER_ANY", "Connect::events"),
    ("remote.CONNECT_SECRET_EVENT_DEREGISTER_ANY", "EventStream::close"),
    ("remote.DOMAIN_SET_VCPU", "Domain::set_vcpu"),
    ("remote.DOMAIN_SET_BLOCK_THRESHOLD", "Domain::set_block_threshold"),
    ("remote.DOMAIN_MIGRATE_GET_MAX_DOWNTIME", "Domain::migrate_get_max_downtime"),
    ("remote.DOMAIN_MANAGED_SAVE_GET_XML_DESC", "Domain::managed_save_get_xml_desc"),
    ("remote.DOMAIN_MANAGED_SAVE_DEFINE_XML", "Domain::managed_save_define_xml"),
    ("remote.DOMAIN_SET_LIFECYCLE_ACTION", "Domain::set_lifecycle_action"),
    ("remote.STORAGE_POOL_LOOKUP_BY_TARGET_PATH", "Connect::storage_pool_lookup_by_target_path"),
    ("remote.DOMAIN_DETACH_DEVICE_ALIAS", "Domain::detach_device_alias"),
    ("remote.CONNECT_COMPARE_HYPERVISOR_CPU", "Connect::compare_hypervisor_cpu"),
    ("remote.CONNECT_BASELINE_HYPERVISOR_CPU", "Connect::baseline_hypervisor_cpu"),
    ("remote.NODE_GET_SEV_INFO", "Connect::node_sev_info"),
    ("remote.DOMAIN_GET_LAUNCH_SECURITY_INFO", "Domain::launch_security_info"),
    ("remote.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV", "Connect::nw_filter_binding_lookup_by_port_dev"),
    ("remote.NWFILTER_BINDING_GET_XML_DESC", "NwFilterBinding::xml_desc"),
    ("remote.NWFILTER_BINDING_CREATE_XML", "Connect::nw_filter_binding_create_xml"),
    ("remote.NWFILTER_BINDING_DELETE", "NwFilterBinding::delete"),
    ("remote.CONNECT_LIST_ALL_NWFILTER_BINDINGS", "Connect::list_all_nw_filter_bindings"),
    ("remote.DOMAIN_SET_IOTHREAD_PARAMS", "Domain::set_iothread_params"),
    ("remote.CONNECT_GET_STORAGE_POOL_CAPABILITIES", "Connect::storage_pool_capabilities"),
    ("remote.NETWORK_LIST_ALL_PORTS", "Network::list_all_ports"),
    ("remote.NETWORK_PORT_LOOKUP_BY_UUID", "Network::port_lookup_by_uuid"),
    ("remote.NETWORK_PORT_CREATE_XML", "Network::port_create_xml"),
    ("remote.NETWORK_PORT_GET_PARAMETERS", "NetworkPort::parameters"),
    ("remote.NETWORK_PORT_SET_PARAMETERS", "NetworkPort::set_parameters"),
    ("remote.NETWORK_PORT_GET_XML_DESC", "NetworkPort::xml_desc"),
    ("remote.NETWORK_PORT_DELETE", "NetworkPort::delete"),
    ("remote.DOMAIN_CHECKPOINT_CREATE_XML", "Domain::checkpoint_create_xml"),
    ("remote.DOMAIN_CHECKPOINT_GET_XML_DESC", "DomainCheckpoint::xml_desc"),
    ("remote.DOMAIN_LIST_ALL_CHECKPOINTS", "Domain::list_all_checkpoints"),
    ("remote.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN", "DomainCheckpoint::list_all_children"),
    ("remote.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME", "Domain::checkpoint_lookup_by_name"),
    ("remote.DOMAIN_CHECKPOINT_GET_PARENT", "DomainCheckpoint::parent"),
    ("remote.DOMAIN_CHECKPOINT_DELETE", "DomainCheckpoint::delete"),
    ("remote.DOMAIN_GET_GUEST_INFO", "Domain::guest_info"),
    ("remote.CONNECT_SET_IDENTITY", "Connect::set_identity"),
    ("remote.DOMAIN_AGENT_SET_RESPONSE_TIMEOUT", "Domain::agent_set_response_timeout"),
    ("remote.DOMAIN_BACKUP_BEGIN", "Domain::backup_begin"),
    ("remote.DOMAIN_BACKUP_GET_XML_DESC", "Domain::backup_get_xml_desc"),
    ("remote.DOMAIN_AUTHORIZED_SSH_KEYS_GET", "Domain::authorized_ssh_keys_get"),
    ("remote.DOMAIN_AUTHORIZED_SSH_KEYS_SET", "Domain::authorized_ssh_keys_set"),
    ("remote.DOMAIN_GET_MESSAGES", "Domain::messages"),
    ("remote.DOMAIN_START_DIRTY_RATE_CALC", "Domain::start_dirty_rate_calc"),
    ("remote.NODE_DEVICE_DEFINE_XML", "Connect::node_device_define_xml"),
    ("remote.NODE_DEVICE_UNDEFINE", "NodeDevice::undefine"),
    ("remote.NODE_DEVICE_CREATE", "NodeDevice::create"),
    ("remote.NWFILTER_DEFINE_XML_FLAGS", "Connect::nw_filter_define_xml_flags"),
    ("remote.NETWORK_DEFINE_XML_FLAGS", "Connect::network_define_xml_flags"),
    ("remote.NODE_DEVICE_GET_AUTOSTART", "NodeDevice::autostart"),
    ("remote.NODE_DEVICE_SET_AUTOSTART", "NodeDevice::set_autostart"),
    ("remote.NODE_DEVICE_IS_PERSISTENT", "NodeDevice::is_persistent"),
    ("remote.NODE_DEVICE_IS_ACTIVE", "NodeDevice::is_active"),
    ("remote.NETWORK_CREATE_XML_FLAGS", "Connect::network_create_xml_flags"),
    ("remote.DOMAIN_SET_LAUNCH_SECURITY_STATE", "Domain::set_launch_security_state"),
    ("remote.DOMAIN_SAVE_PARAMS", "Domain::save_params"),
    ("remote.DOMAIN_RESTORE_PARAMS", "Connect::domain_restore_params"),
    ("remote.DOMAIN_ABORT_JOB_FLAGS", "Domain::abort_job_flags"),
    ("remote.DOMAIN_FD_ASSOCIATE", "Domain::fd_associate"),
    ("remote.NETWORK_SET_METADATA", "Network::set_metadata"),
    ("remote.NETWORK_GET_METADATA", "Network::metadata"),
    ("remote.NODE_DEVICE_UPDATE", "NodeDevice::update"),
    ("remote.DOMAIN_GRAPHICS_RELOAD", "Domain::graphics_reload"),
    ("remote.DOMAIN_GET_AUTOSTART_ONCE", "Domain::autostart_once"),
    ("remote.DOMAIN_SET_AUTOSTART_ONCE", "Domain::set_autostart_once"),
    ("remote.DOMAIN_SET_THROTTLE_GROUP", "Domain::set_throttle_group"),
    ("remote.DOMAIN_DEL_THROTTLE_GROUP", "Domain::del_throttle_group"),
    ("remote.DOMAIN_ANNOUNCE_INTERFACE", "Domain::announce_interface"),
    ("qemu.DOMAIN_MONITOR_COMMAND", "Domain::qemu_monitor_command"),
    ("qemu.DOMAIN_ATTACH", "Connect::domain_qemu_attach"),
    ("qemu.DOMAIN_AGENT_COMMAND", "Domain::qemu_agent_command"),
    ("qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER", "Connect::qemu_monitor_events"),
    ("qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER", "EventStream::close"),
    ("qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES", "Domain::qemu_monitor_command_with_files"),
    ("lxc.DOMAIN_OPEN_NAMESPACE", "Domain::lxc_open_namespace"),
    ("admin.CONNECT_OPEN", "AdminConnect::open"),
    ("admin.CONNECT_CLOSE", "AdminConnect::close"),
    ("admin.CONNECT_GET_LIB_VERSION", "AdminConnect::lib_version"),
    ("admin.CONNECT_LIST_SERVERS", "AdminConnect::list_servers"),
    ("admin.CONNECT_LOOKUP_SERVER", "AdminConnect::lookup_server"),
    ("admin.SERVER_GET_THREADPOOL_PARAMETERS", "Server::thread_pool_parameters"),
    ("admin.SERVER_SET_THREADPOOL_PARAMETERS", "Server::set_thread_pool_parameters"),
    ("admin.SERVER_LIST_CLIENTS", "Server::list_clients"),
    ("admin.SERVER_LOOKUP_CLIENT", "Server::lookup_client"),
    ("admin.CLIENT_GET_INFO", "Client::info"),
    ("admin.CLIENT_CLOSE", "Client::close"),
    ("admin.SERVER_GET_CLIENT_LIMITS", "Server::client_limits"),
    ("admin.SERVER_SET_CLIENT_LIMITS", "Server::set_client_limits"),
    ("admin.CONNECT_GET_LOGGING_OUTPUTS", "AdminConnect::logging_outputs"),
    ("admin.CONNECT_GET_LOGGING_FILTERS", "AdminConnect::logging_filters"),
    ("admin.CONNECT_SET_LOGGING_OUTPUTS", "AdminConnect::set_logging_outputs"),
    ("admin.CONNECT_SET_LOGGING_FILTERS", "AdminConnect::set_logging_filters"),
    ("admin.SERVER_UPDATE_TLS_FILES", "Server::update_tls_files"),
    ("admin.CONNECT_SET_DAEMON_TIMEOUT", "AdminConnect::set_daemon_timeout"),
    ("admin.CONNECT_DAEMON_SHUTDOWN", "AdminConnect::daemon_shutdown"),
];
