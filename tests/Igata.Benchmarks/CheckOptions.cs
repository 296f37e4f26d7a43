namespace Igata.Benchmarks;

/// <summary>The options of the check command.</summary>
internal sealed record CheckOptions(bool Quick, bool Markdown, string Only)
{
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
