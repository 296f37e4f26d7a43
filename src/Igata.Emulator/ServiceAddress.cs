namespace Igata.Emulator;

/// <summary>Where a service of the emulator can be reached.</summary>
public sealed record ServiceAddress
{
    /// <summary>The name that selects the service in <see cref="EmulatorOptions.Services"/>.</summary>
    public required string Service { get; init; }

    /// <summary>What is there: the title of the service.</summary>
    public required string Title { get; init; }

    /// <summary>The address that the service has beside the others.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The address with the path of the real service.</summary>
    public required Uri RealEndpoint { get; init; }
}
