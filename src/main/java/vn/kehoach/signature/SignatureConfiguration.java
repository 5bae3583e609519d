package vn.kehoach.signature;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of digital signatures. */
@Configuration
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {}
