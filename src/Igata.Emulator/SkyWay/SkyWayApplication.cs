using Igata.Runtime;

namespace Igata.Emulator.SkyWay;

/// <summary>An application of the emulated SkyWay.</summary>
/// <param name="Id">The id, which admin tokens contain as <c>appId</c>.</param>
/// <param name="SecretKey">The key that signs admin tokens. It is used as text, without decoding.</param>
public sealed record SkyWayApplication(Guid Id, Secret SecretKey);
