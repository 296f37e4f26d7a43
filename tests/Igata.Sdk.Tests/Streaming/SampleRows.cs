using System.Text;
using Igata.Sdk.Tests.Documents;
using Igata.Sora;

namespace Igata.Sdk.Tests.Streaming;

/// <summary>Lists of connections of any length, made of the documented one.</summary>
internal static class SampleRows
{
    private static readonly string Documented = Encoding.UTF8.GetString(Payload.Create("ListConnections"));

    private static readonly string First = Documented[1..(Documented.IndexOf("}}", StringComparison.Ordinal) + 2)];

    /// <summary>The documented first row, with a channel of its own.</summary>
    public static string CreateRow(string channel) => First.Replace("akane", channel, StringComparison.Ordinal);

    public static byte[] CreateList(int count) => CreateList(Enumerable.Range(0, count).Select(static index => CreateRow($"channel-{index}")));

    public static byte[] CreateList(IEnumerable<string> rows, string between = ",") => Encoding.UTF8.GetBytes($"[{string.Join(between, rows)}]");

    /// <summary>Everything that a stream gives.</summary>
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
