using System.Text;

namespace Igata.Benchmarks.Serving;

/// <summary>The data that all contenders serve.</summary>
internal static class ServedData
{
    public const string RecordingId = "9V7MSCZZ3H7BD2H09Z0BAWVZJC";
    public const int ManyRoutes = 300;

    private const int ItemCount = 1000;

    public static byte[] Items { get; } = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, ItemCount).Select(CreateItem))}]");

    public static byte[] NewItem { get; } = Encoding.UTF8.GetBytes("""
        {"name":"Cable, 2 m","description":"A cable of two metres with a connector at each end.","price":12.5,"quantity":40,"available":true,"tags":["cable","2m","black"]}
        """);

    private static string CreateItem(int index) => $$$"""
        {"id":{{{index}}},"name":"Cable {{{index:0000}}}, 2 m","description":"A cable of two metres with a connector at each end.","price":12.5,"quantity":40,"available":true,"created_at":"2024-05-17T08:30:15Z","tags":["cable","2m","black"],"warehouse":{"id":"w-17","city":"Hamburg","country":"DE"}}
        """;
}
