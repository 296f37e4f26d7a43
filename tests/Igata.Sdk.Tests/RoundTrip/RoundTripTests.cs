using System.Text;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>Whatever the spec accepts survives reading and writing, in every record and every answer.</summary>
public sealed class RoundTripTests
{
    private static readonly int Each = Runs.Count(5_000) / 50;

    public static TheoryData<string> Records => [.. SoraModel.Records.Select(record => record.Name).Order()];

    public static TheoryData<string> Lists => [.. Payload.Sora.Methods.Where(method => method.Response is ListType).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void ARecordIsWrittenInTheOrderOfTheSpecWithAllThatItCameWith(string record) =>
        Check(random => new Imagination(random).Any(Definition(record)), Codec.Of(record));

    [Theory]
    [MemberData(nameof(Lists))]
    public void AnAnswerThatIsAListIsWrittenItemByItem(string name)
    {
        Method method = Payload.Sora.Methods.Single(method => method.Name == name);
        Check(random => new Imagination(random).Any(method.Response!), Codec.OfResponse(method));
    }

    private static void Check(Func<Random, Node> make, Codec codec)
    {
        int seed = Runs.Seed();
        var random = new Random(seed);
        for (int i = 0; i < Each; i++)
        {
            Node node = make(random);
            string expected = Printing.Canonical(node);
            string document = Printing.Any(node, random);
            object shuffled = Read(codec, document, seed);
            Same(expected, codec.Write(shuffled), document, seed);
            foreach (string same in new[] { document, Printing.Any(node, random), expected })
            {
                object read = Read(codec, same, seed);
                Same(expected, codec.Write(read), same, seed);
                Assert.True(shuffled.Equals(read) && read.Equals(shuffled), $"IGATA_SEED={seed}: read unequal:\n{document}\n{same}");
                Assert.True(shuffled.GetHashCode() == read.GetHashCode(), $"IGATA_SEED={seed}: equal, but for the hash code:\n{document}\n{same}");
            }
        }
    }

    private static object Read(Codec codec, string json, int seed)
    {
        try
        {
            return codec.Read(Encoding.UTF8.GetBytes(json));
        }
        catch (FormatException fault)
        {
            throw new InvalidOperationException($"IGATA_SEED={seed}: refused ({fault.Message}): {json}", fault);
        }
    }

    private static void Same(string expected, byte[] written, string document, int seed)
    {
        string text = Encoding.UTF8.GetString(written);
        Assert.True(expected == text, $"IGATA_SEED={seed}: {document}\nbecame\n{text}\nand not\n{expected}");
    }

    private static RecordDef Definition(string record) => SoraModel.Records.Single(type => type.Name == record);
}
