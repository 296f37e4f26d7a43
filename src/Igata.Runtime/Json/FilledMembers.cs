namespace Igata.Runtime.Json;

/// <summary>The required members that a response lacks and that were filled with empty values. Contains names only.</summary>
internal sealed class FilledMembers
{
    // A list of many records reports each member once; this limits what different records can add.
    private const int MaxCount = 100;

    private readonly List<string> _names = [];

    /// <summary>Gets the instance for members of a record that was itself filled. It reports nothing.</summary>
    public static FilledMembers Silent { get; } = new();

    /// <summary>Gets the members as <c>RECORD.member</c>, each once, in the order in which they were found.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Creates an instance for one response.</summary>
    /// <param name="handling">How the client treats members that are missing.</param>
    /// <returns>The instance, or null if such members are rejected.</returns>
    public static FilledMembers? Create(MissingMemberHandling handling) => handling switch
    {
        MissingMemberHandling.Fill => new(),
        MissingMemberHandling.Reject => null,
        _ => throw new ArgumentOutOfRangeException(nameof(handling)),
    };

    /// <summary>Adds a member.</summary>
    public void Add(string record, string member)
    {
        string name = $"{record}.{member}";
        if (!ReferenceEquals(this, Silent) && _names.Count < MaxCount && !_names.Contains(name))
        {
            _names.Add(name);
        }
    }
}
