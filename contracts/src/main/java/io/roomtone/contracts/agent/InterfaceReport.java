package io.roomtone.contracts.agent;

import io.roomtone.contracts.state.Backend;
import java.util.List;

/// One capture device as the agent found it.
///
/// @param systemRef stable name of the device on this node (USB vendor:product:serial, bus path, card id, file name);
/// never an index
/// @param device what the capture program is told (ALSA device, PulseAudio source, path); may change between starts
/// @param sampleFormat one of `S16_LE`, `S24_3LE`, `S32_LE`
/// @param preferred whether this is the device that the node records when nobody names one
/// @param available false when the device was known before and is absent now
public record InterfaceReport(
        String systemRef,
        String name,
        Backend backend,
        String device,
        int channels,
        List<Integer> sampleRatesHz,
        String sampleFormat,
        boolean preferred,
        boolean available) {}
