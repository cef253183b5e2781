@echo off
rem Starts Yangban on Windows: finds a JDK, builds what is missing or out of date, runs the command. "yangban help" lists the commands.
rem Settings (environment): YANGBAN_JAVA_OPTS, options for the Java machine.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "LEAST=25"
set "HERE=%~dp0"
set "APP=%HERE%server\target"
set "CLASSES=%APP%\yangban.jar;%APP%\commandline.jar;%APP%\lib\*"

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LocalAppData%\Programs\Eclipse Adoptium" "%UserProfile%\.jdks" "%UserProfile%\scoop\apps") do (
  if not defined JDK if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined JDK (
    call :try "%%~D"
    if not defined JDK call :try "%%~D\current"
  )
)
if not defined JDK (
  echo 没有找到 JDK %LEAST% 或更新的版本：请安装一个（例如 Temurin %LEAST%），或把 JAVA_HOME 指向它。 ^| No JDK %LEAST% or newer was found: install one, or point JAVA_HOME to it. 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"

if /i "%~1"=="test" (
  call :maven || exit /b 2
  pushd "%HERE%"
  call mvn -B verify
  set "STATUS=!ERRORLEVEL!"
  popd
  exit /b !STATUS!
)

rem The same as in "yangban", where the reasons stand.
set OPTIONS=-XX:+UseSerialGC -Xms160m -XX:NewSize=96m -XX:MaxNewSize=96m -XX:MetaspaceSize=128m -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
set OPTIONS=%OPTIONS% -XX:Tier3InvocationThreshold=400 -XX:Tier3MinInvocationThreshold=200 -XX:Tier3CompileThreshold=4000
set OPTIONS=%OPTIONS% -Xlog:cds=off -Xlog:aot=off --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dorg.eclipse.jetty.util.referencesPerCacheLine=16 -Djdk.httpclient.redirects.retrylimit=1 -Djdk.httpclient.disableRetryConnect=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
set "STALE=1"
if exist "%APP%\.built" (
  for /f "delims=" %%S in ('powershell -NoProfile -Command "$b=(Get-Item -LiteralPath ($env:APP+'\.built') -Force).LastWriteTimeUtc; $s=Get-ChildItem -LiteralPath $env:HERE -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|data|docs|\.git)\\' -and $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1; if ($s) {1} else {0}"') do set "STALE=%%S"
)
if "%STALE%"=="1" (
  call :maven || exit /b 2
  echo 正在构建（第一次约需两三分钟）…… ^| Building; the first time takes some minutes. 1>&2
  pushd "%HERE%"
  call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmdep.analyze.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo 构建失败，原因见上。 ^| The build failed; the reason is above. 1>&2
    exit /b 1
  )
  popd
  type nul > "%APP%\.built"
  del /q "%APP%\reading.aot" "%APP%\answering.aot" "%APP%\lib\dictionary.jar" "%APP%\commandline.jar" 2>nul
  rmdir /s /q "%APP%\samples" 2>nul
  "%JAVA_HOME%\bin\java.exe" %OPTIONS% -cp "%CLASSES%" yangban.server.cli.Yangban prepare --library "%APP%\native" --dictionary "%APP%\lib\dictionary.jar" --command-line "%APP%\commandline.jar" >nul 2>nul
  "%JAVA_HOME%\bin\java.exe" %OPTIONS% "-XX:AOTCacheOutput=%APP%\reading.aot" -XX:-AOTRecordTraining "-Dorg.sqlite.lib.path=%APP%\native" -cp "%CLASSES%" yangban.server.cli.Yangban rehearse --data "%APP%\samples" >nul 2>nul || del /q "%APP%\reading.aot" 2>nul
  "%JAVA_HOME%\bin\java.exe" %OPTIONS% "-XX:AOTCacheOutput=%APP%\answering.aot" -XX:+AOTRecordTraining -XX:TieredStopAtLevel=2 "-Dorg.sqlite.lib.path=%APP%\native" -cp "%CLASSES%" yangban.server.cli.Yangban rehearse --data "%APP%\samples" >nul 2>nul || del /q "%APP%\answering.aot" 2>nul
  rmdir /s /q "%APP%\samples" 2>nul
)

if exist "%APP%\native" set OPTIONS=%OPTIONS% "-Dorg.sqlite.lib.path=%APP%\native"
set "CACHE=%APP%\reading.aot"
for %%C in (serve search export bench) do if "%~1"=="%%C" (
  set "CACHE=%APP%\answering.aot"
  set OPTIONS=!OPTIONS! -XX:Tier0InvokeNotifyFreqLog=9 -XX:Tier0BackedgeNotifyFreqLog=12 -XX:Tier2InvokeNotifyFreqLog=13 -XX:Tier2BackedgeNotifyFreqLog=18
)
if exist "%CACHE%" set OPTIONS=%OPTIONS% "-XX:AOTCache=%CACHE%"
"%JAVA_HOME%\bin\java.exe" %OPTIONS% %YANGBAN_JAVA_OPTS% -cp "%CLASSES%" yangban.server.cli.Yangban %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ %LEAST% set "JDK=%~1"
)
exit /b 0

:maven
where mvn >nul 2>nul && exit /b 0
echo 没有找到 mvn：请安装 Maven 3.8.7 或更新的版本。 ^| mvn was not found: install Maven 3.8.7 or newer. 1>&2
exit /b 1
