using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The least that writes these documents: code for one document each, into one span, whose numbers have four digits or one
/// and whose strings need no escape. No spec could be served by it; it is the floor for what can.
/// </summary>
internal static class ByHand
{
    public static Contender WriteRecordingRequest(byte[] json)
    {
        StartRecordingRequest value = Json.Parse<StartRecordingRequest>(json);
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Of(Names.Hand, () =>
        {
            output.ResetWrittenCount();
            Span<byte> room = output.GetSpan();
            int at = Copy(room, 0, "{\"channel_id\":\""u8);
            at = Plain(room, at, value.ChannelId);
            at = Copy(room, at, "\",\"expire_time\":"u8);
            at = Number(room, at, value.ExpireTime.Ticks / TimeSpan.TicksPerSecond);
            output.Advance(Copy(room, at, "}"u8));
        });
    }

    public static Contender WriteRecording(byte[] json)
    {
        StartRecordingResponse value = Json.Parse<StartRecordingResponse>(json);
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Of(Names.Hand, () =>
        {
            output.ResetWrittenCount();
            Span<byte> room = output.GetSpan();
            int at = Copy(room, 0, "{\"channel_id\":\""u8);
            at = Plain(room, at, value.ChannelId);
            at = Copy(room, at, "\",\"expire_time\":"u8);
            at = Number(room, at, value.ExpireTime.Ticks / TimeSpan.TicksPerSecond);
            at = Copy(room, at, ",\"recording_id\":\""u8);
            at = Plain(room, at, value.RecordingId);
            output.Advance(Copy(room, at, "\"}"u8));
        });
    }

    public static Contender WritePush(byte[] json)
    {
        PushChannelRequest value = Json.Parse<PushChannelRequest>(json);
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Of(Names.Hand, () =>
        {
            output.ResetWrittenCount();
            Span<byte> room = output.GetSpan();
            int at = Copy(room, 0, "{\"channel_id\":\""u8);
            at = Plain(room, at, value.ChannelId);
            at = Copy(room, at, "\",\"data\":"u8);
            at = Copy(room, at, value.Data.Utf8);
            output.Advance(Copy(room, at, "}"u8));
        });
    }

    private static int Copy(Span<byte> room, int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(room[at..]);
        return at + text.Length;
    }

    private static int Plain(Span<byte> room, int at, string text)
    {
        // Vectors pay only for ids, and nothing looks for characters that need an escape.
        if (text.Length >= 8)
        {
            return Ascii.FromUtf16(text, room[at..], out int written) == OperationStatus.Done ? at + written : throw new NotSupportedException();
        }

        foreach (char c in text)
        {
            room[at++] = c is >= ' ' and <= '~' and not '"' and not '\\' ? (byte)c : throw new NotSupportedException();
        }

        return at;
    }

    private static int Number(Span<byte> room, int at, long value)
    {
        if (value < 10)
        {
            room[at] = (byte)('0' + value);
            return at + 1;
        }

        (uint upper, uint lower) = Math.DivRem((uint)value, 100);
        BinaryPrimitives.WriteUInt16LittleEndian(room[at..], Pair(upper));
        BinaryPrimitives.WriteUInt16LittleEndian(room[(at + 2)..], Pair(lower));
        return at + 4;
    }

    private static ushort Pair(uint value) => (ushort)(0x3030 + (value / 10) + ((value % 10) << 8));
}
