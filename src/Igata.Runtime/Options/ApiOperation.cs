using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>One operation of an API, and what sets its calls apart from those of the others.</summary>
/// <remarks>As small as a reference: it is kept through every call, and most operations are their name and nothing more.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ApiOperation
{
    // The name, or all of it.
    private readonly object? _state;

    /// <summary>An operation whose calls travel as those of the API do.</summary>
    /// <param name="name">The operation as it is named on the wire.</param>
    public ApiOperation(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _state = name;
    }

    /// <summary>The operation as it is named on the wire.</summary>
    public string Name => _state as string ?? (_state as Details)?.Name ?? "";

    /// <summary>Whether calling it twice does the same as calling it once.</summary>
    public bool IsIdempotent { get => _state is Details { IsIdempotent: true }; init => _state = new Details(_state) { IsIdempotent = value }; }

    /// <summary>The named host that it is called at; null is the endpoint of the API.</summary>
    public string? Endpoint { get => (_state as Details)?.Endpoint; init => _state = new Details(_state) { Endpoint = value }; }

    /// <summary>The media type of its JSON body; null is that of the API.</summary>
    public string? ContentType { get => (_state as Details)?.ContentType; init => _state = new Details(_state) { ContentType = value }; }

    /// <summary>How its callers say who they are; null: as the API says.</summary>
    public AuthScheme? Auth { get => (_state as Details)?.Auth; init => _state = new Details(_state) { Auth = value }; }

    /// <summary>Whether its parameters are a list and not an object; only of JSON-RPC, and only of interest where none are sent.</summary>
    public bool IsPositional { get => _state is Details { IsPositional: true }; init => _state = new Details(_state) { IsPositional = value }; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>An operation whose calls travel as those of the API do.</summary>
    /// <param name="name">The operation as it is named on the wire.</param>
    public static implicit operator ApiOperation(string name) => new(name);

    // Fields, and copied by hand: this runs before the first call of a process, where every accessor is one more to compile.
    private sealed class Details
    {
        public readonly string Name;
        public bool IsIdempotent;
        public bool IsPositional;
        public string? Endpoint;
        public string? ContentType;
        public AuthScheme? Auth;

        public Details(object? source)
        {
            if (source is not Details other)
            {
                Name = source as string ?? "";
                return;
            }

            Name = other.Name;
            IsIdempotent = other.IsIdempotent;
            IsPositional = other.IsPositional;
            Endpoint = other.Endpoint;
            ContentType = other.ContentType;
            Auth = other.Auth;
        }

        public override bool Equals(object? obj) => obj is Details other
            && (Name, IsIdempotent, IsPositional, Endpoint, ContentType, Auth) == (other.Name, other.IsIdempotent, other.IsPositional, other.Endpoint, other.ContentType, other.Auth);

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }
}
