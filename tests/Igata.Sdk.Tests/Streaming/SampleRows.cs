using System.Text;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>Creates lists of connections of any length from the documented one.</summary>
internal static class SampleRows
{
    private static readonly string Documented = Encoding.UTF8.GetString(Payload.Create("ListConnections"));

    private static readonly string First = Documented[1..(Documented.IndexOf("}}", StringComparison.Ordinal) + 2)];

    /// <summary>Returns the documented first row with another channel.</summary>
    public static string CreateRow(string channel) => First.Replace("akane", channel, StringComparison.Ordinal);

    public static byte[] CreateList(int count) => CreateList(Enumerable.Range(0, count).Select(static index => CreateRow($"channel-{index}")));

    public static byte[] CreateList(IEnumerable<string> rows, string between = ",") => Encoding.UTF8.GetBytes($"[{string.Join(between, rows)}]");

    /// <summary>Reads all items of a stream.</summary>
    public static async Task<List<Connection>> ToListAsync(this IAsyncEnumerable<Connection> rows)
    {
        var list = new List<Connection>();
        await foreach (Connection row in rows)
        {
            list.Add(row);
        }

        return list;
    }
}
