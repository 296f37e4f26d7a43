using System.Text;
using System.Text.Json;
using Igata.Runtime.Json;
using Igata.Sdk.Tests.Documents;
using Igata.Sdk.Tests.RoundTrip;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Differential;

/// <summary>The literals of order prediction begin with a comma or a brace. Only a brace may open an object.</summary>
public sealed class ObjectStartTests
{
    public static TheoryData<string> Records => [.. SoraModel.Records.Where(record => record.Fields.Count > 1).Select(record => record.Name).Order()];

    [Theory]
    [MemberData(nameof(Records))]
    public void ObjectStartsWithABraceWhicheverMemberIsFirst(string name)
    {
        RecordDef record = SoraModel.Records.Single(type => type.Name == name);
        var codec = Codec.Create(name);
        string[] members = [.. record.Fields.Select(CreateText)];
        for (int first = 0; first < members.Length; first++)
        {
            string rotated = string.Join(',', [.. members[first..], .. members[..first]]);
            _ = codec.Read(Encoding.UTF8.GetBytes($"{{{rotated}}}"));
            foreach (string opening in new[] { ",", "", "{,", "[", "}", ", ", ",{", " ,", "{{" })
            {
                byte[] wrong = Encoding.UTF8.GetBytes($"{opening}{rotated}}}");
                Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(wrong));
                Assert.True(Rejects(codec, wrong), $"accepted: {opening}{rotated}}}");
            }
        }
    }

    private static string CreateText(Field field) => NodePrinter.PrintCanonical(new ObjectNode([new Member(field.Wire, new ValueGenerator(new Random(3)).Generate(field.Type))])) is var text ? text[1..^1] : "";

    private static bool Rejects(Codec codec, byte[] json)
    {
        try
        {
            _ = codec.Read(json);
            return false;
        }
        catch (JsonFormatException)
        {
            return true;
        }
    }
}
