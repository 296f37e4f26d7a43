using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>The identity service, which requires no token.</summary>
internal sealed class IdentityService(EclEmulator emulator) : IEclService
{
    public ValueTask<CreateTokenResponse> CreateTokenAsync(CreateTokenRequest request, CancellationToken cancellationToken) =>
        new(emulator.CreateToken(request));
}
