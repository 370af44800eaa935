/// What this node can capture from. Devices are known by stable names (USB serial, bus path, card id, source
/// name, file name); indexes and card numbers change with every boot and are never used.
///
/// The whole inventory is sent when it changed. A device that was there before and is gone now is sent as not
/// available.
package io.roomtone.agent.inventory;
