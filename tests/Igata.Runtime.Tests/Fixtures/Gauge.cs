using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.Fixtures;

/// <summary>A record in the form that the generator emits: all members are optional, numbers have presence bits, and one member has three states.</summary>
public sealed record Gauge : IJsonReadable<Gauge>, IJsonWritable, IValidatable
{
    private ulong _has;
    private long _sent;
    private int _level;
    private double _ratio;
    private string? _name;
    private Optional<string?> _note;
    private JsonMembers _unknown;

    public Gauge()
    {
    }

    [SetsRequiredMembers]
    private Gauge(DeserializationTag _)
    {
    }

    public long? Sent { get => (_has & 1) != 0 ? _sent : null; init => (_sent, _has) = (value ?? 0, value is null ? _has & ~1UL : _has | 1); }

    public int? Level { get => (_has & 2) != 0 ? _level : null; init => (_level, _has) = (value ?? 0, value is null ? _has & ~2UL : _has | 2); }

    public double? Ratio { get => (_has & 4) != 0 ? _ratio : null; init => (_ratio, _has) = (value ?? 0, value is null ? _has & ~4UL : _has | 4); }

    public string? Name { get => _name; init => _name = value; }

    public Optional<string?> Note { get => _note; init => _note = value; }

    public JsonMembers Unknown => _unknown;

    void IJsonWritable.Write(ref JsonWriter json)
    {
        json.Reserve(104);
        json.Byte((byte)'{');
        if ((_has & 1) != 0) { json.Int64("\"sent\":"u8, _sent); json.Byte((byte)','); }
        if ((_has & 2) != 0) { json.Int32("\"level\":"u8, _level); json.Byte((byte)','); }
        if ((_has & 4) != 0) { json.Literal("\"ratio\":"u8); json.Double(_ratio); json.Byte((byte)','); }
        if (_name is not null) { json.String("\"name\":\""u8, _name, 14); json.Byte((byte)','); }
        if (_note.IsPresent)
        {
            json.Literal("\"note\":"u8);
            if (_note.Value is null) { json.Null(); } else { json.String(_note.Value, 2); }
            json.Byte((byte)',');
        }

        json.CloseTrailing(_unknown, 0);
    }

    static Gauge IJsonReadable<Gauge>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Gauge ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        var read = new Gauge(default(DeserializationTag));
        int current = position;
        ulong seen = 0;
        byte separator = (byte)'{';
        reader.PushDepth(current);
        if (JsonParsing.TryReadOptionalName(json, ref current, ref separator, "\"sent\":"u8, ref reader, ref read._unknown)) { read._sent = JsonParsing.Int64(json, ref current, ref reader); seen |= 1; }
        if (JsonParsing.TryReadOptionalName(json, ref current, ref separator, "\"level\":"u8, ref reader, ref read._unknown)) { read._level = JsonParsing.Int32(json, ref current, ref reader); seen |= 2; }
        if (JsonParsing.TryReadOptionalName(json, ref current, ref separator, "\"ratio\":"u8, ref reader, ref read._unknown)) { read._ratio = JsonParsing.Double(json, ref current, ref reader); seen |= 4; }
        if (JsonParsing.TryReadOptionalName(json, ref current, ref separator, "\"name\":"u8, ref reader, ref read._unknown)) { read._name = JsonParsing.String(json, ref current, ref reader); }
        if (JsonParsing.TryReadName(json, ref current, ref separator, "\"note\":"u8, ref reader)) { read._note = JsonParsing.TryReadNull(json, ref current) ? (string?)null : JsonParsing.String(json, ref current, ref reader); }
        if (!JsonParsing.TryReadObjectEnd(json, ref current, ref separator, ref reader))
        {
            ReadJsonInAnyOrder(read, json, position, ref current, ref reader, ref seen);
        }

        read._has = seen;
        reader.PopDepth();
        position = current;
        return read;
    }

    private static void ReadJsonInAnyOrder(Gauge read, ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, ref ulong seen)
    {
        ExplicitNullTracker nulls = default;
        while (JsonParsing.TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            switch (JsonIndexOf(name))
            {
                case 0: if (!nulls.TryReadNull(json, ref position, 0, name, ref reader, ref read._unknown)) { read._sent = JsonParsing.Int64(json, ref position, ref reader); seen |= 1; } else { seen &= ~1UL; read._sent = default; } break;
                case 1: if (!nulls.TryReadNull(json, ref position, 1, name, ref reader, ref read._unknown)) { read._level = JsonParsing.Int32(json, ref position, ref reader); seen |= 2; } else { seen &= ~2UL; read._level = default; } break;
                case 2: if (!nulls.TryReadNull(json, ref position, 2, name, ref reader, ref read._unknown)) { read._ratio = JsonParsing.Double(json, ref position, ref reader); seen |= 4; } else { seen &= ~4UL; read._ratio = default; } break;
                case 3: if (!nulls.TryReadNull(json, ref position, 3, name, ref reader, ref read._unknown)) { read._name = JsonParsing.String(json, ref position, ref reader); } else { read._name = null; } break;
                case 4: read._note = JsonParsing.TryReadNull(json, ref position) ? (string?)null : JsonParsing.String(json, ref position, ref reader); break;
                default: JsonParsing.CaptureUnknownMember(json, ref position, ref reader, ref read._unknown); break;
            }
        }
    }

    private static int JsonIndexOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("sent"u8) => 0,
        5 when name.SequenceEqual("level"u8) => 1,
        5 when name.SequenceEqual("ratio"u8) => 2,
        4 when name.SequenceEqual("name"u8) => 3,
        4 when name.SequenceEqual("note"u8) => 4,
        _ => -1,
    };

    void IValidatable.Validate(ViolationsBuilder violations)
    {
        if ((_has & 2) != 0)
        {
            violations.Range("level", _level, 0, 10);
        }
    }
}
