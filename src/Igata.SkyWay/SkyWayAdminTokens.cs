using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Igata.Runtime;

namespace Igata.SkyWay;

/// <summary>
/// Mints the admin tokens that the Channel API asks for, from the id of an application and its secret key, and renews them
/// before they end: <c>options.TokenSource = new SkyWayAdminTokens(appId, secretKey).GetAsync</c>. Safe for many threads.
/// </summary>
/// <remarks>
/// A token is a JSON Web Token signed with HMAC-SHA256, with the claims <c>iat</c>, <c>jti</c>, <c>exp</c> and <c>appId</c>.
/// SkyWay takes one for at most three days from its <c>iat</c>, which may be at most two minutes ahead of SkyWay's clock.
/// Tokens and keys belong on servers; never hand them to clients.
/// </remarks>
public sealed class SkyWayAdminTokens
{
    /// <summary>The longest that SkyWay takes a token for: three days.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3);

    private static readonly TimeSpan MinLifetime = TimeSpan.FromMinutes(1);
    private static readonly string Header = EncodeBase64Url("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly Guid _appId;
    private readonly byte[] _key;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime = TimeSpan.FromHours(1);
    private readonly object _gate = new();
    private Secret _token;
    private DateTimeOffset _issued = DateTimeOffset.MaxValue;

    /// <summary>A source of tokens.</summary>
    /// <param name="appId">The id of the application.</param>
    /// <param name="secretKey">The secret key of the application, as the console shows it.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <exception cref="ArgumentException">The id or the key is empty.</exception>
    public SkyWayAdminTokens(Guid appId, Secret secretKey, TimeProvider? time = null)
    {
        if (appId == Guid.Empty)
        {
            throw new ArgumentException("Give the id of the application; the console shows it.", nameof(appId));
        }

        if (secretKey.IsEmpty)
        {
            throw new ArgumentException("Give the secret key of the application; the console shows it.", nameof(secretKey));
        }

        _appId = appId;

        // The text itself is the key; it looks like Base64, and is not decoded.
        _key = Encoding.UTF8.GetBytes(secretKey.Reveal());
        _time = time ?? TimeProvider.System;
    }

    /// <summary>How long a token is good for. One hour by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a minute, or more than <see cref="MaxLifetime"/>.</exception>
    public TimeSpan Lifetime
    {
        get => _lifetime;
        init => _lifetime = value >= MinLifetime && value <= MaxLifetime
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a time between one minute and three days.");
    }

    /// <summary>A token that is good for a while yet: the last one, or a new one when a tenth of its lifetime is left.</summary>
    /// <param name="cancellationToken">Not needed: nothing is waited for.</param>
    /// <returns>The token.</returns>
    public ValueTask<Secret> GetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            // A clock that was set back makes a token one of the future, which is refused.
            DateTimeOffset now = _time.GetUtcNow();
            if (now < _issued || now - _issued >= _lifetime * 0.9)
            {
                _token = Mint(now);
                _issued = now;
            }

            return new ValueTask<Secret>(_token);
        }
    }

    /// <summary>Mints a token that nobody else has.</summary>
    /// <returns>The token.</returns>
    public Secret Mint() => Mint(_time.GetUtcNow());

    private Secret Mint(DateTimeOffset now)
    {
        long issued = now.ToUnixTimeSeconds();
        long expires = issued + (long)_lifetime.TotalSeconds;
        string claims = string.Create(CultureInfo.InvariantCulture, $$"""{"iat":{{issued}},"jti":"{{Guid.NewGuid()}}","exp":{{expires}},"appId":"{{_appId}}"}""");
        string signed = Header + "." + EncodeBase64Url(Encoding.ASCII.GetBytes(claims));
        return new Secret(signed + "." + EncodeBase64Url(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(signed))));
    }

    private static string EncodeBase64Url(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
