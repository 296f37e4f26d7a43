using System.Reflection;
using System.Text;
using System.Text.Json;
using Igata.Runtime;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>A record with one changed member is written with a difference in that member only.</summary>
public sealed class WithTests
{
    private static readonly int DocumentsPerRecord = RandomTestSettings.GetCount(5_000) / 50;

    public static TheoryData<string> Records => [.. SoraModel.Records.Select(record => record.Name).Order()];

    [Theory]
    [MemberData(nameof(Records))]
    public void WithChangesOnlyThatMember(string name)
    {
        RecordDef record = SoraModel.Records.Single(type => type.Name == name);
        var codec = Codec.Create(name);
        int seed = RandomTestSettings.GetSeed();
        var random = new Random(seed);
        for (int i = 0; i < DocumentsPerRecord && record.Fields.Count > 0; i++)
        {
            object first = CreateRecord(record, codec, random);
            object second = CreateRecord(record, codec, random);
            Field field = record.Fields[random.Next(record.Fields.Count)];
            object changed = With(first, second, field.Name);
            string[] expected = CreateExpected(GetMembers(codec, first), GetMembers(codec, second), field, record.Fields);
            Assert.True(expected.SequenceEqual(GetMembers(codec, changed).Select(ToText)), $"IGATA_SEED={seed}: {field.Wire} of {first} from {second}");
            Assert.Equal(first.Equals(changed), codec.Write(first).AsSpan().SequenceEqual(codec.Write(changed)));
            Assert.Equal(changed, codec.Read(codec.Write(changed)));
        }
    }

    /// <summary>The last of several members of one name counts, in every order of the members.</summary>
    [Theory]
    [InlineData("""{"channel_id":"a","expire_time":1,"split_duration":5,"split_duration":null}""")]
    [InlineData("""{"split_duration":5,"expire_time":1,"channel_id":"a","split_duration":null}""")]
    public void RepeatedMemberThatIsNullLeavesNoValue(string json)
    {
        StartRecordingRequest repeated = JsonCodec.Parse<StartRecordingRequest>(json);
        StartRecordingRequest single = JsonCodec.Parse<StartRecordingRequest>("""{"channel_id":"a","expire_time":1,"split_duration":null}""");

        Assert.Null(repeated.SplitDuration);
        Assert.Equal(single, repeated);
        Assert.Equal(single.GetHashCode(), repeated.GetHashCode());
    }

    /// <summary>A server must not send a value that nobody set.</summary>
    [Fact]
    public void DefaultOfAnEnumCannotBeWritten()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => JsonCodec.ToText(default(Role)));
        Assert.Equal("A value of Role that was never set cannot be written.", exception.Message);
        Assert.Throws<InvalidOperationException>(() => JsonCodec.ToText(new SpotlightRidItem
        {
            RecvConnectionId = "r",
            SendConnectionId = "s",
            SpotlightFocusRid = default,
            SpotlightUnfocusRid = SpotlightRid.None,
        }));
    }

    private static object CreateRecord(RecordDef record, Codec codec, Random random) =>
        codec.Read(Encoding.UTF8.GetBytes(NodePrinter.PrintCanonical(new ValueGenerator(random).Generate(record))));

    /// <summary>Returns <c>first with { name = second.name }</c>.</summary>
    private static object With(object first, object second, string name)
    {
        object clone = first.GetType().GetMethod("<Clone>$")!.Invoke(first, null)!;
        PropertyInfo property = first.GetType().GetProperty(name)!;
        property.SetValue(clone, property.GetValue(second));
        return clone;
    }

    private static string[] CreateExpected(List<JsonProperty> first, List<JsonProperty> second, Field changed, IReadOnlyList<Field> fields)
    {
        var order = fields.Select((field, index) => (field, index)).ToDictionary(entry => entry.field.Wire, entry => entry);
        return [.. first.Where(member => member.Name != changed.Wire).Concat(second.Where(member => member.Name == changed.Wire && !IsUnchanged(member)))
            .OrderBy(member => IsUnchanged(member) ? int.MaxValue : order[member.Name].index).Select(ToText)];

        // An explicit null of an optional member stays among the unknown members until its member is set.
        bool IsUnchanged(JsonProperty member) =>
            !order.TryGetValue(member.Name, out var known) || (member.Value.ValueKind is JsonValueKind.Null && known.field is { Optional: true, Type: not NullableType });
    }

    private static List<JsonProperty> GetMembers(Codec codec, object value)
    {
        using var document = JsonDocument.Parse(codec.Write(value));
        return [.. document.RootElement.Clone().EnumerateObject()];
    }

    private static string ToText(JsonProperty member) => member.ToString();
}
