namespace Dateline.Evaluation.Tasks.Places;

/// <summary>Distances on the globe.</summary>
public static class Earth
{
    private const double RadiusKilometres = 6371.0;

    /// <summary>Great-circle distance in kilometres between two points in degrees (haversine).</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        double a = double.DegreesToRadians(latitude), b = double.DegreesToRadians(otherLatitude);
        var across = Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2);
        var up = Math.Sin((b - a) / 2);
        var h = (up * up) + (Math.Cos(a) * Math.Cos(b) * across * across);
        return 2 * RadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
