"""Runs the lines it is given against a connection of libvirt's C library.

What the library refuses is printed, and the next line is taken.
"""

import socket
import sys
import threading

import libvirt
import libvirt_lxc
import libvirt_qemu


def run_events():
    while True:
        libvirt.virEventRunDefaultImpl()


def dom(name="test"):
    return c.lookupByName(name)


def net(name="default"):
    return c.networkLookupByName(name)


def pool(name="default-pool"):
    return c.storagePoolLookupByName(name)


def stream():
    return c.newStream(0)


def ignore(*_):
    pass


libvirt.registerErrorHandler(ignore, None)
libvirt.virEventRegisterDefaultImpl()
threading.Thread(target=run_events, daemon=True).start()
c = libvirt.open(sys.argv[1])
for line in sys.stdin:
    try:
        exec(line)
    except libvirt.libvirtError as error:
        print(error)
    sys.stdout.flush()
