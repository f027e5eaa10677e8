//! The host's hardware, and what it has nothing of.

use virtsmith_protocol::Chars;
use virtsmith_protocol::remote::connect::*;
use virtsmith_protocol::remote::connect_names::*;
use virtsmith_protocol::remote::node::*;

use super::route::routes;

routes! {
    NodeGetInfoArgs => |_, state| Ok(state.about.driver.node_info());
    NodeGetFreeMemoryArgs => |_, state| {
        let info = state.about.driver.node_info();
        // Half of it, in bytes.
        Ok(NodeGetFreeMemoryRet { free_mem: info.memory.saturating_mul(512) })
    };
    NodeGetSecurityModelArgs => |_, _state| {
        Ok(NodeGetSecurityModelRet { model: Chars(b"none\0".to_vec()), doi: Chars(b"0\0".to_vec()) })
    };
    ConnectGetSysinfoArgs => |_, _state| Ok(ConnectGetSysinfoRet { sysinfo: SYSINFO.into() });
    ConnectListAllSecretsArgs => |_, _state| {
        Ok(ConnectListAllSecretsRet { secrets: Vec::new(), ret: 0 })
    };
    ConnectNumOfSecretsArgs => |_, _state| Ok(ConnectNumOfSecretsRet { num: 0 });
    ConnectListAllNwfiltersArgs => |_, _state| {
        Ok(ConnectListAllNwfiltersRet { filters: Vec::new(), ret: 0 })
    };
    ConnectNumOfNwfiltersArgs => |_, _state| Ok(ConnectNumOfNwfiltersRet { num: 0 });
}

const SYSINFO: &str = "<sysinfo type='smbios'>
  <system>
    <entry name='manufacturer'>virtsmith</entry>
    <entry name='product'>Host</entry>
  </system>
</sysinfo>
";
