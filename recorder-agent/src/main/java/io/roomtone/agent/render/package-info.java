/// From segments to the file that the library keeps: gaps as digital silence of their exact length, channel
/// map, codec. Raw capture is only read. What was encoded is decoded again, and counts only if it has as many
/// frames as the time line.
package io.roomtone.agent.render;
