/// Tells consoles which recordings changed.
package io.roomtone.library.live;
