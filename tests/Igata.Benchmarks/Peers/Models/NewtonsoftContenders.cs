using System.Text;
using Newtonsoft.Json;

namespace Igata.Benchmarks;

/// <summary>Newtonsoft.Json with the same types.</summary>
internal static class NewtonsoftContenders
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    public static Contender CreateReader<T>(byte[] json) => Contender.Create(ContenderNames.Newtonsoft, () =>
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json), Utf8));
        return Serializer.Deserialize<T>(reader);
    });

    public static Contender CreateWriter<T>(byte[] json)
    {
        T value = Serializer.Deserialize<T>(new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json))))!;
        var output = new MemoryStream(json.Length * 2);
        return Contender.Create(ContenderNames.Newtonsoft, () =>
        {
            output.SetLength(0);
            using var writer = new JsonTextWriter(new StreamWriter(output, Utf8, leaveOpen: true));
            Serializer.Serialize(writer, value);
        });
    }
}
