using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>How an emulated ImageFlux begins.</summary>
public sealed class ImageFluxEmulatorOptions
{
    /// <summary>The access tokens that it takes. As long as there are none it takes any.</summary>
    public IList<Secret> AccessTokens { get; } = [];
}
