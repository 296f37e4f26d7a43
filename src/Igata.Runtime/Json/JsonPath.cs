using System.Globalization;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Finds the path of a place in a document by reading it again from the start; only a fault pays for that.</summary>
internal static class JsonPath
{
    private const int LongestName = 64;
    private const int LongestPath = 1024;

    public static string Locate(ReadOnlySpan<byte> json, int offset)
    {
        var open = new Stack<Level>();
        int at = 0;
        while (at < offset && at < json.Length)
        {
            at = Step(json, at, offset, open);
        }

        return Render(open);
    }

    private static int Step(ReadOnlySpan<byte> json, int at, int offset, Stack<Level> open)
    {
        switch (json[at])
        {
            case (byte)'"':
                return StepString(json, at, offset, open);
            case (byte)'{':
                open.Push(new Level { Name = null, Index = -1 });
                break;
            case (byte)'[':
                open.Push(new Level { Name = null, Index = 0 });
                break;
            case (byte)'}' or (byte)']':
                open.TryPop(out _);
                break;
            case (byte)',' when open.TryPeek(out Level? level):
                level.Name = null;
                level.Index += level.Index < 0 ? 0 : 1;
                break;
        }

        return at + 1;
    }

    private static int StepString(ReadOnlySpan<byte> json, int at, int offset, Stack<Level> open)
    {
        int end = at + 1;
        while (end < json.Length && json[end] != '"')
        {
            end += json[end] == '\\' ? 2 : 1;
        }

        if (end < offset && open.TryPeek(out Level? level) && level.Index < 0)
        {
            level.Name ??= Name(json[(at + 1)..Math.Min(end, json.Length)]);
        }

        return end + 1;
    }

    /// <summary>A name without its escapes, shortened. Whoever found the fault has checked what stands before it.</summary>
    private static string Name(ReadOnlySpan<byte> raw)
    {
        string name = raw.Contains((byte)'\\') ? JsonEscapes.Decode(raw) : Encoding.UTF8.GetString(raw);
        if (name.Length <= LongestName)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
    }

    private static string Render(Stack<Level> open)
    {
        var path = new StringBuilder("$");
        foreach (Level level in open.Reverse())
        {
            if (path.Length > LongestPath)
            {
                return path.Append('…').ToString();
            }

            _ = level switch
            {
                { Index: >= 0 } => path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]"),
                { Name: null } => path,
                { Name: var name } when IsPlain(name) => path.Append('.').Append(name),
                { Name: var name } => path.Append("['").Append(Quoted(name)).Append("']"),
            };
        }

        return path.ToString();
    }

    // Of printable characters only what ends the name too early is escaped.
    private static string Quoted(string name) =>
        Printable.Text(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal));

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private sealed class Level
    {
        public required string? Name { get; set; }

        /// <summary>The place in an array; negative in an object.</summary>
        public required int Index { get; set; }
    }
}
