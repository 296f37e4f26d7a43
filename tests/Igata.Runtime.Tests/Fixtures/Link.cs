using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.Fixtures;

/// <summary>A record in the form that the generator emits: a required first member, a record or false, an optional object.</summary>
public sealed record Link : IJsonReadable<Link>, IJsonWritable, IValidatable
{
    private OrFalse<Sound> _audio;
    private string _id = null!;
    private DateTimeOffset _created;
    private bool _open;
    private long _count;
    private JsonData? _reason;
    private JsonMembers _unknown;

    public Link()
    {
    }

#pragma warning disable CS8618
    [SetsRequiredMembers]
    private Link(DeserializationTag _)
    {
    }
#pragma warning restore CS8618

    public required OrFalse<Sound> Audio { get => _audio; init => _audio = value; }

    public required string Id { get => _id; init => _id = value; }

    public required DateTimeOffset Created { get => _created; init => _created = value; }

    public required bool Open { get => _open; init => _open = value; }

    public required long Count { get => _count; init => _count = value; }

    public JsonData? Reason { get => _reason; init => _reason = value; }

    public JsonMembers Unknown => _unknown;

    void IJsonWritable.Write(ref JsonWriter json)
    {
        json.Reserve(9);
        json.Literal("{\"audio\":"u8);
        json.OrFalse(_audio, 6);
        json.String(",\"id\":\""u8, _id, 72);
        json.Literal(",\"created\":"u8);
        json.UnixMicros(_created);
        json.Boolean(",\"open\":"u8, _open);
        json.Int64(",\"count\":"u8, _count);
        if (_reason is { } reason)
        {
            json.Data(",\"reason\":"u8, reason, 1);
        }

        json.Close(_unknown, 0);
    }

    static Link IJsonReadable<Link>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Link ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        var read = new Link(default(DeserializationTag));
        int current = position, misses = 0;
        ulong seen = 0;
        reader.PushDepth(current);
        if (JsonParsing.TryReadName(json, ref current, "{\"audio\":"u8, ref reader)) { read._audio = JsonParsing.OrFalse<Sound>(json, ref current, ref reader); seen |= 0x1; }
        else if (++misses > 3) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"id\":"u8, ref reader)) { read._id = JsonParsing.String(json, ref current, ref reader); seen |= 0x2; }
        else if (++misses > 3) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"created\":"u8, ref reader)) { read._created = JsonParsing.UnixMicros(json, ref current, ref reader); seen |= 0x4; }
        else if (++misses > 3) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"open\":"u8, ref reader)) { read._open = JsonParsing.Boolean(json, ref current, ref reader); seen |= 0x8; }
        else if (++misses > 3) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"count\":"u8, ref reader)) { read._count = JsonParsing.Int64(json, ref current, ref reader); seen |= 0x10; }
        else if (++misses > 3) { goto anyOrder; }
        if (JsonParsing.TryReadOptionalName(json, ref current, ",\"reason\":"u8, ref reader, ref read._unknown)) { read._reason = JsonParsing.Object(json, ref current, ref reader); }

    anyOrder:
        if (!JsonParsing.TryReadObjectEnd(json, ref current, ref reader))
        {
            ReadJsonInAnyOrder(read, json, position, ref current, ref reader, ref seen);
        }

        if ((seen & 0x1F) != 0x1F) { throw JsonParsing.CreateMissingMemberException(position, (seen & 0x1) == 0 ? "audio" : (seen & 0x2) == 0 ? "id" : (seen & 0x4) == 0 ? "created" : (seen & 0x8) == 0 ? "open" : "count"); }
        reader.PopDepth();
        position = current;
        return read;
    }

    private static void ReadJsonInAnyOrder(Link read, ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, ref ulong seen)
    {
        ExplicitNullTracker nulls = default;
        while (JsonParsing.TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            switch (JsonIndexOf(name))
            {
                case 0: read._audio = JsonParsing.OrFalse<Sound>(json, ref position, ref reader); seen |= 0x1; break;
                case 1: read._id = JsonParsing.String(json, ref position, ref reader); seen |= 0x2; break;
                case 2: read._created = JsonParsing.UnixMicros(json, ref position, ref reader); seen |= 0x4; break;
                case 3: read._open = JsonParsing.Boolean(json, ref position, ref reader); seen |= 0x8; break;
                case 4: read._count = JsonParsing.Int64(json, ref position, ref reader); seen |= 0x10; break;
                case 5: if (!nulls.TryReadNull(json, ref position, 5, name, ref reader, ref read._unknown)) { read._reason = JsonParsing.Object(json, ref position, ref reader); } else { read._reason = null; } break;
                default: JsonParsing.CaptureUnknownMember(json, ref position, ref reader, ref read._unknown); break;
            }
        }
    }

    private static int JsonIndexOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => 1,
        4 when name.SequenceEqual("open"u8) => 3,
        5 when name.SequenceEqual("audio"u8) => 0,
        5 when name.SequenceEqual("count"u8) => 4,
        6 when name.SequenceEqual("reason"u8) => 5,
        7 when name.SequenceEqual("created"u8) => 2,
        _ => -1,
    };

    void IValidatable.Validate(ViolationsBuilder violations)
    {
        violations.All("audio", _audio);
        violations.Required("id", _id);
        violations.Text("id", _id, 1, -1, 255);
        violations.Range("count", _count, 0, long.MaxValue);
    }
}
