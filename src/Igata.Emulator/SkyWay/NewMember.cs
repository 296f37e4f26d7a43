using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>One who is to join a channel. Nothing is needed.</summary>
public sealed record NewMember
{
    /// <summary>The id; made up unless given.</summary>
    public Guid? Id { get; init; }

    /// <summary>The name, one of a kind in the channel; none unless given.</summary>
    public string? Name { get; init; }

    /// <summary>A person unless given.</summary>
    public MemberType Type { get; init; } = MemberType.Person;

    /// <summary>Which bot it is; none unless given.</summary>
    public MemberSubtype? Subtype { get; init; }

    /// <summary>Whatever the application keeps with it; nothing unless given.</summary>
    public string? Metadata { get; init; }

    /// <summary>A person of a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator NewMember(string name) => new() { Name = name };
}
