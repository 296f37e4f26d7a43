using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>A member to add to a channel. All properties are optional.</summary>
public sealed record NewMember
{
    /// <summary>The id. Default: a generated one.</summary>
    public Guid? Id { get; init; }

    /// <summary>The name, which is unique in the channel. Default: none.</summary>
    public string? Name { get; init; }

    /// <summary>The type. Default: a person.</summary>
    public MemberType Type { get; init; } = MemberType.Person;

    /// <summary>The kind of bot. Default: none.</summary>
    public MemberSubtype? Subtype { get; init; }

    /// <summary>Metadata of the application. Default: none.</summary>
    public string? Metadata { get; init; }

    /// <summary>Creates a person with a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator NewMember(string name) => new() { Name = name };
}
