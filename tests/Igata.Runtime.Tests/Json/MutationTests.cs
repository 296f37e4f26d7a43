using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Igata.Runtime;
using Igata.Tests.Fixtures;

namespace Igata.Tests.JsonTests;

/// <summary>System.Text.Json and the runtime accept and reject the same mutated documents, and no other exception is thrown.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int Rounds = 6000;

    private static readonly byte[] Likely = "{}[]\",:\\u0189-+.eE tfn \t\n\0\x7f"u8.ToArray();

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Gauge)]
    [InlineData(Samples.Team)]
    [InlineData("""[{"a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00":[1.5e-3,-0,true,false,null,"é😀 0123456789012345"]},[[],{}]]""")]
    public void FreeFormDataIsAcceptedLikeSystemTextJson(string sample)
    {
        int accepted = 0;
        Mutate(sample, json =>
        {
            bool expected = IsValid(json);
            accepted += expected ? 1 : 0;
            AssertSameResult(expected, json, () => JsonData.Parse(json));
        });
        Assert.InRange(accepted, Rounds / 100, Rounds * 9 / 10);
    }

    [Theory]
    [InlineData(Samples.Link)]
    [InlineData(Samples.Gauge)]
    [InlineData(Samples.Team)]
    public void RecordsAcceptOnlyJsonAndPreserveItsValue(string sample)
    {
        int accepted = 0;
        Mutate(sample, json =>
        {
            try
            {
                string text = sample switch
                {
                    Samples.Link => JsonCodec.ToText(JsonCodec.Parse<Link>(json)),
                    Samples.Gauge => JsonCodec.ToText(JsonCodec.Parse<Gauge>(json)),
                    _ => JsonCodec.ToText(JsonCodec.Parse<Team>(json)),
                };
                accepted++;
                Assert.True(IsValid(json), ToDisplayText(json));
                Assert.True(IsValid(Encoding.UTF8.GetBytes(text)), ToDisplayText(json) + "\nbecame " + text);
            }
            catch (JsonFormatException exception)
            {
                Assert.InRange(exception.Offset, 0, json.Length);
                Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
            }
        });
        Assert.InRange(accepted, Rounds / 100, Rounds);
    }

    private void Mutate(string sample, Action<byte[]> check)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        byte[] original = Encoding.UTF8.GetBytes(sample);
        for (int round = 0; round < Rounds; round++)
        {
            List<byte> json = [.. original];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                Change(json, random);
            }

            check([.. json]);
        }
    }

    private static void Change(List<byte> json, Random random)
    {
        int index = random.Next(json.Count);
        byte some = random.Next(8) == 0 ? (byte)random.Next(256) : Likely[random.Next(Likely.Length)];
        switch (random.Next(5))
        {
            case 0:
                json[index] = some;
                break;
            case 1:
                json.Insert(index, some);
                break;
            case 2 when json.Count > 1:
                json.RemoveAt(index);
                break;
            case 3:
                int length = Math.Min(random.Next(8), json.Count - index);
                json.InsertRange(random.Next(json.Count), json.GetRange(index, length));
                break;
            default:
                json[index] = (byte)(json[index] ^ (1 << random.Next(3)));
                break;
        }
    }

    private static void AssertSameResult(bool expected, byte[] json, Action read)
    {
        bool actual = true;
        try
        {
            read();
        }
        catch (JsonFormatException)
        {
            actual = false;
        }

        Assert.True(expected == actual, $"{(expected ? "rejected" : "accepted")}: {ToDisplayText(json)}");
    }

    private static string ToDisplayText(byte[] json) => Encoding.Latin1.GetString(json);

    // The reference parser does not validate UTF-8 until a string is decoded, and decodes no half of a surrogate pair. Only the runtime accepts a byte order mark.
    private static bool IsValid(byte[] json)
    {
        try
        {
            JsonDocument.Parse(json).Dispose();
            return Utf8.IsValid(json);
        }
        catch (JsonException)
        {
            return json.AsSpan().StartsWith("\uFEFF"u8) && IsValid(json[3..]);
        }
    }
}
