using System.Text;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>All documents that the spec accepts survive reading and writing, for every record and every response.</summary>
public sealed class RoundTripTests
{
    private static readonly int DocumentsPerRecord = RandomTestSettings.GetCount(5_000) / 50;

    public static TheoryData<string> Records => [.. SoraModel.Records.Select(record => record.Name).Order()];

    public static TheoryData<string> Lists => [.. Payload.Sora.Methods.Where(method => method.Response is ListType && !SoraModel.HasFamily(method.Response)).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void RecordIsWrittenInSpecOrderWithUnknownMembers(string record) =>
        Check(random => new ValueGenerator(random).Generate(GetDefinition(record)), Codec.Create(record));

    [Theory]
    [MemberData(nameof(Lists))]
    public void ListResponseIsWrittenItemByItem(string name)
    {
        Method method = Payload.Sora.Methods.Single(method => method.Name == name);
        Check(random => new ValueGenerator(random).Generate(method.Response!), Codec.ForResponse(method));
    }

    private static void Check(Func<Random, Node> make, Codec codec)
    {
        int seed = RandomTestSettings.GetSeed();
        var random = new Random(seed);
        for (int i = 0; i < DocumentsPerRecord; i++)
        {
            Node node = make(random);
            string expected = NodePrinter.PrintCanonical(node);
            string document = NodePrinter.PrintRandomly(node, random);
            object shuffled = Read(codec, document, seed);
            IsSame(expected, codec.Write(shuffled), document, seed);
            foreach (string same in new[] { document, NodePrinter.PrintRandomly(node, random), expected })
            {
                object read = Read(codec, same, seed);
                IsSame(expected, codec.Write(read), same, seed);
                Assert.True(shuffled.Equals(read) && read.Equals(shuffled), $"IGATA_SEED={seed}: different after reading:\n{document}\n{same}");
                Assert.True(shuffled.GetHashCode() == read.GetHashCode(), $"IGATA_SEED={seed}: equal with different hash codes:\n{document}\n{same}");
            }
        }
    }

    private static object Read(Codec codec, string json, int seed)
    {
        try
        {
            return codec.Read(Encoding.UTF8.GetBytes(json));
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException($"IGATA_SEED={seed}: rejected ({exception.Message}): {json}", exception);
        }
    }

    private static void IsSame(string expected, byte[] written, string document, int seed)
    {
        string text = Encoding.UTF8.GetString(written);
        Assert.True(expected == text, $"IGATA_SEED={seed}: {document}\nwas written as\n{text}\nexpected\n{expected}");
    }

    private static RecordDef GetDefinition(string record) => SoraModel.Records.Single(type => type.Name == record);
}
