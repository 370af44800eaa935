package io.roomtone.audio.codec;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;

/// The parts of jump3r tied together: LAME's C files became objects that must be told about each other.
final class Jump3r {
    final Lame lame = new Lame();
    final VBRTag tag = new VBRTag();

    Jump3r() {
        var gain = new GainAnalysis();
        var bits = new BitStream();
        var presets = new Presets();
        var tables = new QuantizePVT();
        var quantize = new Quantize();
        var version = new Version();
        var id3 = new ID3Tag();
        var reservoir = new Reservoir();
        var takehiro = new Takehiro();
        var decoder = new MPGLib();
        var decoderInterface = new Interface();
        var common = new Common();

        lame.setModules(gain, bits, presets, tables, quantize, tag, version, id3, decoder);
        bits.setModules(gain, decoder, version, tag);
        id3.setModules(bits, version);
        presets.setModules(lame);
        quantize.setModules(bits, reservoir, tables, takehiro);
        tables.setModules(takehiro, reservoir, lame.enc.psy);
        reservoir.setModules(bits);
        takehiro.setModules(tables);
        tag.setModules(lame, bits, version);
        decoder.setModules(decoderInterface, common);
        decoderInterface.setModules(tag, common);
    }
}
