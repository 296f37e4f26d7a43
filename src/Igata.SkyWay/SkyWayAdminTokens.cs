using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Igata.Runtime;

namespace Igata.SkyWay;

/// <summary>
/// Creates the admin tokens of the Channel API from the id of an application and its secret key, and renews them before they
/// expire: <c>options.TokenSource = new SkyWayAdminTokens(appId, secretKey).GetAsync</c>. Thread-safe.
/// </summary>
/// <remarks>
/// A token is a JSON Web Token signed with HMAC-SHA256, with the claims <c>iat</c>, <c>jti</c>, <c>exp</c> and <c>appId</c>.
/// SkyWay accepts a token for at most three days from its <c>iat</c>, which may be at most two minutes ahead of SkyWay's
/// clock. Tokens and keys belong on servers. Never send them to clients.
/// </remarks>
public sealed class SkyWayAdminTokens
{
    /// <summary>The longest lifetime that SkyWay accepts: three days.</summary>
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

    /// <summary>Creates a source of tokens.</summary>
    /// <param name="appId">The id of the application.</param>
    /// <param name="secretKey">The secret key of the application, as shown in the console.</param>
    /// <param name="time">The clock. Default: the system clock.</param>
    /// <exception cref="ArgumentException">The id or the key is empty.</exception>
    public SkyWayAdminTokens(Guid appId, Secret secretKey, TimeProvider? time = null)
    {
        if (appId == Guid.Empty)
        {
            throw new ArgumentException("The id of the application is empty. It is shown in the console.", nameof(appId));
        }

        if (secretKey.IsEmpty)
        {
            throw new ArgumentException("The secret key of the application is empty. It is shown in the console.", nameof(secretKey));
        }

        _appId = appId;

        // The UTF-8 bytes of the text are the key. It looks like Base64, but is not decoded.
        _key = Encoding.UTF8.GetBytes(secretKey.Reveal());
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The lifetime of a token. Default: one hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than a minute, or more than <see cref="MaxLifetime"/>.</exception>
    public TimeSpan Lifetime
    {
        get => _lifetime;
        init => _lifetime = value >= MinLifetime && value <= MaxLifetime
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a time span between one minute and three days.");
    }

    /// <summary>Returns a token that is still valid for a while. It is replaced when only a tenth of its lifetime is left.</summary>
    /// <param name="cancellationToken">Cancels the call. Nothing is waited for.</param>
    /// <returns>The token.</returns>
    public ValueTask<Secret> GetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            // After the clock was set back, the last token would be from the future, and SkyWay would reject it.
            DateTimeOffset now = _time.GetUtcNow();
            if (now < _issued || now - _issued >= _lifetime * 0.9)
            {
                _token = Mint(now);
                _issued = now;
            }

            return new ValueTask<Secret>(_token);
        }
    }

    /// <summary>Creates a new token.</summary>
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
