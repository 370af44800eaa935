/// The public API as people and programs use it: sign in, read, write, download. Commands and tests go through it,
/// never around it.
package io.roomtone.local.client;
