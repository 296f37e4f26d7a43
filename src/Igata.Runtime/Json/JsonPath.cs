using System.Globalization;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Finds the path of a position by reading the document again from its start. This cost is incurred only for an error.</summary>
internal static class JsonPath
{
    private const int MaxNameLength = 64;
    private const int MaxPathLength = 1024;

    public static string Locate(ReadOnlySpan<byte> json, int offset)
    {
        var levels = new Stack<Level>();
        int position = 0;
        while (position < offset && position < json.Length)
        {
            position = Step(json, position, offset, levels);
        }

        return Render(levels);
    }

    private static int Step(ReadOnlySpan<byte> json, int position, int offset, Stack<Level> levels)
    {
        switch (json[position])
        {
            case (byte)'"':
                return StepString(json, position, offset, levels);
            case (byte)'{':
                levels.Push(new Level { Name = null, Index = -1 });
                break;
            case (byte)'[':
                levels.Push(new Level { Name = null, Index = 0 });
                break;
            case (byte)'}' or (byte)']':
                levels.TryPop(out _);
                break;
            case (byte)',' when levels.TryPeek(out Level? level):
                level.Name = null;
                level.Index += level.Index < 0 ? 0 : 1;
                break;
        }

        return position + 1;
    }

    private static int StepString(ReadOnlySpan<byte> json, int position, int offset, Stack<Level> levels)
    {
        int end = position + 1;
        while (end < json.Length && json[end] != '"')
        {
            end += json[end] == '\\' ? 2 : 1;
        }

        if (end < offset && levels.TryPeek(out Level? level) && level.Index < 0)
        {
            level.Name ??= DecodeName(json[(position + 1)..Math.Min(end, json.Length)]);
        }

        return end + 1;
    }

    /// <summary>Decodes and truncates a name. The text before the error has already been validated.</summary>
    private static string DecodeName(ReadOnlySpan<byte> raw)
    {
        string name = raw.Contains((byte)'\\') ? JsonEscapes.Decode(raw) : Encoding.UTF8.GetString(raw);
        if (name.Length <= MaxNameLength)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)] + "…";
    }

    private static string Render(Stack<Level> levels)
    {
        var path = new StringBuilder("$");
        foreach (Level level in levels.Reverse())
        {
            if (path.Length > MaxPathLength)
            {
                return path.Append('…').ToString();
            }

            _ = level switch
            {
                { Index: >= 0 } => path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]"),
                { Name: null } => path,
                { Name: var name } when IsPlain(name) => path.Append('.').Append(name),
                { Name: var name } => path.Append("['").Append(EscapeName(name)).Append("']"),
            };
        }

        return path.ToString();
    }

    // Of the printable characters, only those that would end the name are escaped.
    private static string EscapeName(string name) =>
        SafeText.Escape(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal));

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private sealed class Level
    {
        public required string? Name { get; set; }

        /// <summary>Gets or sets the index in an array; negative in an object.</summary>
        public required int Index { get; set; }
    }
}
