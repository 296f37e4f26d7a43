namespace Igata.Specs.Yaml.Simple;

/// <summary>Remembers short texts, because a spec repeats its keywords and types.</summary>
internal sealed class SimpleNames
{
    private const int MaxLength = 24;

    private readonly string?[] _names = new string?[256];

    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        uint hash = (uint)length;
        for (int i = start; i < start + length; i++)
        {
            hash = (hash * 31) + text[i];
        }

        ref string? name = ref _names[(hash ^ (hash >> 8)) & 255];
        if (name is null || name.Length != length || string.CompareOrdinal(name, 0, text, start, length) != 0)
        {
            name = text.Substring(start, length);
        }

        return name;
    }
}
