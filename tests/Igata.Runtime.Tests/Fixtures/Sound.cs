using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.Fixtures;

/// <summary>A record in the form that the generator emits, with one required member.</summary>
public sealed record Sound : IJsonReadable<Sound>, IJsonWritable, IValidatable
{
    private string _codec = null!;
    private JsonMembers _unknown;

    public Sound()
    {
    }

#pragma warning disable CS8618
    [SetsRequiredMembers]
    private Sound(DeserializationTag _)
    {
    }
#pragma warning restore CS8618

    public required string Codec { get => _codec; init => _codec = value; }

    void IJsonWritable.Write(ref JsonWriter json)
    {
        json.String("{\"codec\":\""u8, _codec, 1);
        json.Close(_unknown, 0);
    }

    static Sound IJsonReadable<Sound>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Sound ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        var read = new Sound(default(DeserializationTag));
        int current = position;
        ulong seen = 0;
        reader.PushDepth(current);
        if (JsonParsing.TryReadName(json, ref current, "{\"codec\":"u8, ref reader))
        {
            read._codec = JsonParsing.String(json, ref current, ref reader);
            seen |= 0x1;
        }

        if (!JsonParsing.TryReadObjectEnd(json, ref current, ref reader))
        {
            ReadJsonInAnyOrder(read, json, position, ref current, ref reader, ref seen);
        }

        if ((seen & 0x1) != 0x1)
        {
            throw JsonParsing.CreateMissingMemberException(position, "codec");
        }

        reader.PopDepth();
        position = current;
        return read;
    }

    private static void ReadJsonInAnyOrder(Sound read, ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, ref ulong seen)
    {
        while (JsonParsing.TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("codec"u8))
            {
                read._codec = JsonParsing.String(json, ref position, ref reader);
                seen |= 0x1;
            }
            else
            {
                JsonParsing.CaptureUnknownMember(json, ref position, ref reader, ref read._unknown);
            }
        }
    }

    void IValidatable.Validate(ViolationsBuilder violations)
    {
        violations.Required("codec", _codec);
        violations.Text("codec", _codec, 1, -1, -1);
    }
}
