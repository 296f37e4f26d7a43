using System.Reflection;
using System.Text;
using System.Text.Json;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>A record with one member changed differs, when written, in that member and nowhere else.</summary>
public sealed class WithTests
{
    private static readonly int Each = Runs.Count(5_000) / 50;

    public static TheoryData<string> Records => [.. SoraModel.Records.Select(record => record.Name).Order()];

    [Theory]
    [MemberData(nameof(Records))]
    public void ChangingAMemberChangesThatMemberOnly(string name)
    {
        RecordDef record = SoraModel.Records.Single(type => type.Name == name);
        var codec = Codec.Of(name);
        int seed = Runs.Seed();
        var random = new Random(seed);
        for (int i = 0; i < Each && record.Fields.Count > 0; i++)
        {
            object one = Made(record, codec, random);
            object other = Made(record, codec, random);
            Field field = record.Fields[random.Next(record.Fields.Count)];
            object changed = With(one, other, field.Name);
            string[] expected = Expected(Members(codec, one), Members(codec, other), field, record.Fields);
            Assert.True(expected.SequenceEqual(Members(codec, changed).Select(Text)), $"IGATA_SEED={seed}: {field.Wire} of {one} from {other}");
            Assert.Equal(one.Equals(changed), codec.Write(one).AsSpan().SequenceEqual(codec.Write(changed)));
            Assert.Equal(changed, codec.Read(codec.Write(changed)));
        }
    }

    private static object Made(RecordDef record, Codec codec, Random random) =>
        codec.Read(Encoding.UTF8.GetBytes(Printing.Canonical(new Imagination(random).Any(record))));

    /// <summary>What <c>one with { name = other.name }</c> is.</summary>
    private static object With(object one, object other, string name)
    {
        object clone = one.GetType().GetMethod("<Clone>$")!.Invoke(one, null)!;
        PropertyInfo property = one.GetType().GetProperty(name)!;
        property.SetValue(clone, property.GetValue(other));
        return clone;
    }

    private static string[] Expected(List<JsonProperty> one, List<JsonProperty> other, Field changed, IReadOnlyList<Field> fields)
    {
        var order = fields.Select((field, index) => (field, index)).ToDictionary(entry => entry.field.Wire, entry => entry);
        return [.. one.Where(member => member.Name != changed.Wire).Concat(other.Where(member => member.Name == changed.Wire && !IsKept(member)))
            .OrderBy(member => IsKept(member) ? int.MaxValue : order[member.Name].index).Select(Text)];

        // A null that stands for nothing stays where unknown members are, until its member is set.
        bool IsKept(JsonProperty member) =>
            !order.TryGetValue(member.Name, out var known) || (member.Value.ValueKind is JsonValueKind.Null && known.field is { Optional: true, Type: not NullableType });
    }

    private static List<JsonProperty> Members(Codec codec, object value)
    {
        using var document = JsonDocument.Parse(codec.Write(value));
        return [.. document.RootElement.Clone().EnumerateObject()];
    }

    private static string Text(JsonProperty member) => member.ToString();
}
