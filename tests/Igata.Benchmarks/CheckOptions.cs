namespace Igata.Benchmarks;

/// <summary>The options of the check command.</summary>
internal sealed record CheckOptions(bool Quick, bool Markdown, string Only)
{
    /// <summary>Returns the items whose names contain the text of <c>--only</c>, and throws if there is none.</summary>
    public T[] Select<T>(IEnumerable<T> all, Func<T, string> getName)
    {
        T[] items = [.. all];
        T[] selected = [.. items.Where(item => getName(item).Contains(Only, StringComparison.OrdinalIgnoreCase))];
        return selected.Length > 0 ? selected
            : throw new NothingSelectedException($"The name of no experiment contains '{Only}'. The experiments are:\n  {string.Join("\n  ", items.Select(getName))}");
    }

    public static bool TryParse(ReadOnlySpan<string> args, out CheckOptions options)
    {
        options = new CheckOptions(Quick: false, Markdown: false, Only: "");
        while (!args.IsEmpty)
        {
            int index = 1;
            switch (args[0])
            {
                case "--quick":
                    options = options with { Quick = true };
                    break;
                case "--markdown":
                    options = options with { Markdown = true };
                    break;
                case "--only" when args.Length > 1:
                    options = options with { Only = args[1] };
                    index = 2;
                    break;
                default:
                    return false;
            }

            args = args[index..];
        }

        return true;
    }
}

/// <summary>Thrown if <c>--only</c> selects nothing.</summary>
internal sealed class NothingSelectedException(string message) : Exception(message);
