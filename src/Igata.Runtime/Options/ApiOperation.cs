using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>One operation of an API, and the properties in which its calls differ from the defaults.</summary>
/// <remarks>The struct has the size of a reference: it is passed through every call, and most operations consist of a name only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ApiOperation
{
    // The state is a string with the name, or a Details object.
    private readonly object? _state;

    /// <summary>Creates an operation with the defaults of the API.</summary>
    /// <param name="name">The wire name of the operation.</param>
    public ApiOperation(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _state = name;
    }

    /// <summary>Gets whether the operation has not been created yet.</summary>
    public bool IsDefault => _state is null;

    /// <summary>Gets the wire name of the operation.</summary>
    public string Name => _state as string ?? (_state as Details)?.Name ?? "";

    /// <summary>Gets whether the operation is idempotent: calling it twice has the same effect as calling it once.</summary>
    public bool IsIdempotent { get => _state is Details { IsIdempotent: true }; init => _state = new Details(_state) { IsIdempotent = value }; }

    /// <summary>Gets the named endpoint of the operation; null for the endpoint of the API.</summary>
    public string? Endpoint { get => (_state as Details)?.Endpoint; init => _state = new Details(_state) { Endpoint = value }; }

    /// <summary>Gets the media type of the JSON body; null for the one of the API.</summary>
    public string? ContentType { get => (_state as Details)?.ContentType; init => _state = new Details(_state) { ContentType = value }; }

    /// <summary>Gets the authentication scheme; null for the one of the API.</summary>
    public AuthScheme? Auth { get => (_state as Details)?.Auth; init => _state = new Details(_state) { Auth = value }; }

    /// <summary>Gets whether the parameters are an array and not an object. Only for JSON-RPC, and only relevant if no parameters are sent.</summary>
    public bool IsPositional { get => _state is Details { IsPositional: true }; init => _state = new Details(_state) { IsPositional = value }; }

    /// <summary>Gets the names of the parameters in their order, for a server that receives them in the other form than the spec has. Only for JSON-RPC.</summary>
    public IReadOnlyList<string> ParameterNames { get => (_state as Details)?.ParameterNames ?? []; init => _state = new Details(_state) { ParameterNames = value }; }

    /// <summary>Gets whether the request consists of parameters, which have two structures. The request of another protocol has one.</summary>
    internal bool HasParameters => _state is Details { ParameterNames: not null } or Details { IsPositional: true };

    /// <summary>Gets whether a request, a response or an error of the operation contains a secret, or the response is a token. Exceptions then quote nothing of a body.</summary>
    public bool HoldsSecrets { get => _state is Details { HoldsSecrets: true }; init => _state = new Details(_state) { HoldsSecrets = value }; }

    /// <summary>Gets what distinguishes the operation from others with the same HTTP method and path, for a server; null if there are none. Only for REST.</summary>
    public RequestMatch? Match { get => (_state as Details)?.Match; init => _state = new Details(_state) { Match = value }; }

    /// <summary>Gets the host of the endpoint, with names in braces, for a server; null if no member of the request is in it. Only for REST.</summary>
    public string? Host { get => (_state as Details)?.Host; init => _state = new Details(_state) { Host = value }; }

    /// <summary>Gets the codes of errors that mean that there is nothing, which is the result then.</summary>
    public IReadOnlyList<string> AbsentCodes { get => (_state as Details)?.AbsentCodes ?? []; init => _state = new Details(_state) { AbsentCodes = value }; }

    /// <summary>Gets the versions of the service that have the operation; null if all have it.</summary>
    public OperationVersions? Versions { get => (_state as Details)?.Versions; init => _state = new Details(_state) { Versions = value }; }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>Creates an operation with the defaults of the API.</summary>
    /// <param name="name">The wire name of the operation.</param>
    public static implicit operator ApiOperation(string name) => new(name);

    // The fields are copied by hand, because this runs before the first call of a process, where every accessor is another method to compile.
    private sealed class Details
    {
        public readonly string Name;
        public bool IsIdempotent;
        public bool IsPositional;
        public IReadOnlyList<string>? ParameterNames;
        public bool HoldsSecrets;
        public string? Endpoint;
        public string? ContentType;
        public AuthScheme? Auth;
        public RequestMatch? Match;
        public string? Host;
        public IReadOnlyList<string>? AbsentCodes;
        public OperationVersions? Versions;

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
            ParameterNames = other.ParameterNames;
            HoldsSecrets = other.HoldsSecrets;
            Endpoint = other.Endpoint;
            ContentType = other.ContentType;
            Auth = other.Auth;
            Match = other.Match;
            Host = other.Host;
            AbsentCodes = other.AbsentCodes;
            Versions = other.Versions;
        }

        public override bool Equals(object? obj) => obj is Details other
            && (Name, IsIdempotent, IsPositional, HoldsSecrets, Endpoint, ContentType, Auth, Match, Host, Versions) == (other.Name, other.IsIdempotent, other.IsPositional, other.HoldsSecrets, other.Endpoint, other.ContentType, other.Auth, other.Match, other.Host, other.Versions)
            && (ParameterNames ?? []).SequenceEqual(other.ParameterNames ?? [])
            && (AbsentCodes ?? []).SequenceEqual(other.AbsentCodes ?? []);

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }
}
