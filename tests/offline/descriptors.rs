//! Open files that travel beside calls and replies.

use std::os::unix::net::UnixStream;

use virtsmith::virt::api::domain::DomainOpenGraphicsFlags;

use crate::domains::qemu_xml;
use crate::{Opened, Stage, play};

#[tokio::test]
async fn a_display_is_reached_by_an_open_socket_either_way() {
    play("descriptors", Opened::Qemu, async |stage: &Stage| {
        let connect = stage.connect().await;
        let screen = "<video><model type='vga'/></video>
            <graphics type='vnc'><listen type='none'/></graphics></devices>";
        let xml = qemu_xml("screen").replace("</devices>", screen);
        let domain = connect.domain_define_xml(&xml).await.unwrap();
        domain.create().await.unwrap();
        let skip = DomainOpenGraphicsFlags::SKIPAUTH;
        // Where it is played, they are of empty files.
        assert_eq!(domain.open_graphics_fd(0, skip).await.unwrap().len(), 1);
        let (_ours, theirs) = UnixStream::pair().unwrap();
        domain.open_graphics(0, theirs.into(), skip).await.unwrap();
        let none = domain.open_graphics_fd(7, skip).await.unwrap_err();
        assert!(none.remote().is_some(), "{none}");
        domain.destroy().await.unwrap();
        domain.undefine().await.unwrap();
        connect.close().await.unwrap();
    })
    .await;
}
