using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.Json;

namespace Igata.Tests.Fixtures;

/// <summary>A record in the form that the generator emits: lists of records and strings, a set, a map, a secret, and free-form data.</summary>
public sealed record Team : IJsonReadable<Team>, IJsonWritable
{
    private EquatableList<Link> _links;
    private EquatableList<string> _tags;
    private EquatableSet<long> _marks;
    private EquatableMap<Sound> _sounds;
    private Secret _token;
    private JsonData _data;
    private JsonMembers _unknown;

    public Team()
    {
    }

    [SetsRequiredMembers]
    private Team(DeserializationTag _)
    {
    }

    public required EquatableList<Link> Links { get => _links; init => _links = value; }

    public required EquatableList<string> Tags { get => _tags; init => _tags = value; }

    public required EquatableSet<long> Marks { get => _marks; init => _marks = value; }

    public required EquatableMap<Sound> Sounds { get => _sounds; init => _sounds = value; }

    public required Secret Token { get => _token; init => _token = value; }

    public required JsonData Data { get => _data; init => _data = value; }

    void IJsonWritable.Write(ref JsonWriter json)
    {
        json.Reserve(10);
        json.Literal("{\"links\":"u8);
        json.List(_links, 8);
        json.Literal(",\"tags\":"u8);
        json.List(_tags, static (ref JsonWriter json, string value) => json.String(value, 0), 9);
        json.Literal(",\"marks\":"u8);
        json.Set(_marks, static (ref JsonWriter json, long value) => { json.Reserve(20); json.Int64(value); }, 10);
        json.Literal(",\"sounds\":"u8);
        json.Map(_sounds, 9);
        json.Literal(",\"token\":"u8);
        json.Secret(_token, 8);
        json.Data(",\"data\":"u8, _data, 1);
        json.Close(_unknown, 0);
    }

    static Team IJsonReadable<Team>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Team ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        var read = new Team(default(DeserializationTag));
        int current = position, misses = 0;
        ulong seen = 0;
        reader.PushDepth(current);
        if (JsonParsing.TryReadName(json, ref current, "{\"links\":"u8, ref reader)) { read._links = JsonParsing.List<Link>(json, ref current, ref reader); seen |= 0x1; }
        else if (++misses > 2) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"tags\":"u8, ref reader)) { read._tags = JsonParsing.List(json, ref current, ref reader, JsonParsing.String); seen |= 0x2; }
        else if (++misses > 2) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"marks\":"u8, ref reader)) { read._marks = JsonParsing.Set(json, ref current, ref reader, JsonParsing.Int64); seen |= 0x4; }
        else if (++misses > 2) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"sounds\":"u8, ref reader)) { read._sounds = JsonParsing.Map<Sound>(json, ref current, ref reader); seen |= 0x8; }
        else if (++misses > 2) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"token\":"u8, ref reader)) { read._token = JsonParsing.Secret(json, ref current, ref reader); seen |= 0x10; }
        else if (++misses > 2) { goto anyOrder; }
        if (JsonParsing.TryReadName(json, ref current, ",\"data\":"u8, ref reader)) { read._data = JsonParsing.Data(json, ref current, ref reader); seen |= 0x20; }

    anyOrder:
        if (!JsonParsing.TryReadObjectEnd(json, ref current, ref reader))
        {
            ReadJsonInAnyOrder(read, json, position, ref current, ref reader, ref seen);
        }

        if ((seen & 0x3F) != 0x3F) { throw JsonParsing.CreateMissingMemberException(position, "links, tags, marks, sounds, token or data"); }
        reader.PopDepth();
        position = current;
        return read;
    }

    private static void ReadJsonInAnyOrder(Team read, ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, ref ulong seen)
    {
        while (JsonParsing.TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            switch (JsonIndexOf(name))
            {
                case 0: read._links = JsonParsing.List<Link>(json, ref position, ref reader); seen |= 0x1; break;
                case 1: read._tags = JsonParsing.List(json, ref position, ref reader, JsonParsing.String); seen |= 0x2; break;
                case 2: read._marks = JsonParsing.Set(json, ref position, ref reader, JsonParsing.Int64); seen |= 0x4; break;
                case 3: read._sounds = JsonParsing.Map<Sound>(json, ref position, ref reader); seen |= 0x8; break;
                case 4: read._token = JsonParsing.Secret(json, ref position, ref reader); seen |= 0x10; break;
                case 5: read._data = JsonParsing.Data(json, ref position, ref reader); seen |= 0x20; break;
                default: JsonParsing.CaptureUnknownMember(json, ref position, ref reader, ref read._unknown); break;
            }
        }
    }

    private static int JsonIndexOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("tags"u8) => 1,
        4 when name.SequenceEqual("data"u8) => 5,
        5 when name.SequenceEqual("links"u8) => 0,
        5 when name.SequenceEqual("marks"u8) => 2,
        5 when name.SequenceEqual("token"u8) => 4,
        6 when name.SequenceEqual("sounds"u8) => 3,
        _ => -1,
    };
}
