using System.Text;
using Newtonsoft.Json;

namespace Igata.Benchmarks;

/// <summary>Newtonsoft.Json on the same types.</summary>
internal static class Newtonsoft
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    public static Contender Reader<T>(byte[] json) => Contender.Of(Names.Newtonsoft, () =>
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json), Utf8));
        return Serializer.Deserialize<T>(reader);
    });

    public static Contender Writer<T>(byte[] json)
    {
        T value = Serializer.Deserialize<T>(new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json))))!;
        var output = new MemoryStream(json.Length * 2);
        return Contender.Of(Names.Newtonsoft, () =>
        {
            output.SetLength(0);
            using var writer = new JsonTextWriter(new StreamWriter(output, Utf8, leaveOpen: true));
            Serializer.Serialize(writer, value);
        });
    }
}
